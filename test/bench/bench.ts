const parts: Readonly<Record<string, () => Promise<void>>> = {
  load: async () => (await import('./load.ts')).benchLoad(),
  ledger: async () => (await import('./ledger.ts')).benchLedger(),
  rules: async () => (await import('./rules.ts')).benchRules(),
  rebuild: async () => (await import('./rebuild.ts')).benchRebuild(),
  booking: async () => (await import('./booking.ts')).benchBooking(),
  dates: async () => (await import('./dates.ts')).benchDates(),
};

const part = parts[process.argv[2] ?? ''];
if (part) await part();
else {
  console.error(`Usage: npm run bench -- ${Object.keys(parts).join('|')}`);
  process.exitCode = 2;
}
