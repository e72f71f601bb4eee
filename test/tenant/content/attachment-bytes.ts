type File = { contentType: string; contentBytes: string };

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** One grey pixel each; the corpus names files and has no contents, so these are as small as their formats allow. */
const jpeg =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==';

const pdf = base64(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** An empty ZIP archive, which is what an Office file is made of; no program is meant to open it. */
const emptyZip = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]).toString('base64');

const office = 'application/vnd.openxmlformats-officedocument';

const byEnding: Record<string, File> = {
  jpg: { contentType: 'image/jpeg', contentBytes: jpeg },
  heic: { contentType: 'image/heic', contentBytes: jpeg },
  pdf: { contentType: 'application/pdf', contentBytes: pdf },
  docx: { contentType: `${office}.wordprocessingml.document`, contentBytes: emptyZip },
  xlsx: { contentType: `${office}.spreadsheetml.sheet`, contentBytes: emptyZip },
  pptx: { contentType: `${office}.presentationml.presentation`, contentBytes: emptyZip },
  csv: { contentType: 'text/csv', contentBytes: base64('id,time,error\n1,09:14,timeout\n') },
  eml: { contentType: 'message/rfc822', contentBytes: base64('From: Mail Delivery System <mailer-daemon@northtide.example>\r\nSubject: Original message\r\n\r\nThe original message is not kept.\r\n') },
};

/** Small real bytes for a file the corpus only names, by the ending of its name. */
export const bytesFor = (name: string): File =>
  byEnding[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? { contentType: 'application/octet-stream', contentBytes: base64(name) };
