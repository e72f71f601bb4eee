/** What a request prefers (RFC 7240), as far as Outlook's part of Graph listens. */
export type Prefer = {
  immutableIds: boolean;
  timeZone: string | undefined;
  bodyType: 'text' | 'html' | undefined;
  pageSize: number | undefined;
  /** What `Preference-Applied` says. */
  applied: string;
};

const valueOf = (header: string, name: string) =>
  new RegExp(`${name.replaceAll('.', '\\.')}\\s*=\\s*(?:"([^"]*)"|([^,;\\s]+))`, 'i').exec(header)?.slice(1).find(Boolean);

export const readPrefer = (headers: Headers): Prefer => {
  const header = headers.get('prefer') ?? '';
  const immutableIds = valueOf(header, 'IdType')?.toLowerCase() === 'immutableid';
  const timeZone = valueOf(header, 'outlook.timezone');
  const bodyType = valueOf(header, 'outlook.body-content-type')?.toLowerCase();
  const pageSize = Number(valueOf(header, 'odata.maxpagesize')) || undefined;

  const applied = [
    ...(immutableIds ? ['IdType="ImmutableId"'] : []),
    ...(timeZone ? [`outlook.timezone="${timeZone}"`] : []),
    ...(bodyType ? [`outlook.body-content-type="${bodyType}"`] : []),
    ...(pageSize ? [`odata.maxpagesize=${pageSize}`] : []),
  ];
  return {
    immutableIds,
    timeZone,
    bodyType: bodyType === 'text' || bodyType === 'html' ? bodyType : undefined,
    pageSize,
    applied: applied.join(', '),
  };
};
