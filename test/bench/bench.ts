const parts: Readonly<Record<string, () => Promise<void>>> = {
  load: async () => (await import('./load.ts')).benchLoad(),
};

const part = parts[process.argv[2] ?? ''];
if (part) await part();
else {
  console.error(`Usage: npm run bench -- ${Object.keys(parts).join('|')}`);
  process.exitCode = 2;
}
