/** The extension in a real Chromium, with its true side panel: `node test/e2e/extension.ts [part of a name]`. */
import { ensureBrowser } from '../browser/install.ts';
import { serve } from '../tenant/start.ts';
import { runChecks } from './checks.ts';
import { journeys } from './extension/journeys.ts';
import { outlook } from './extension/outlook.ts';
import { bookings } from './extension/bookings.ts';
import { builds } from './extension/builds.ts';
import { lookChecks } from './extension/looks.ts';
import { policy } from './extension/policy.ts';
import { privacy } from './extension/privacy.ts';
import { signIns } from './extension/sign-ins.ts';
import { workerDeaths } from './extension/worker-deaths.ts';
import { makeStages } from './extension/stage.ts';

const executablePath = ensureBrowser();
if (!executablePath) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const tenant = await serve(0);
const stages = await makeStages(tenant, executablePath);
/** Groups have people of their own and run beside each other; the checks of a group come one by one. */
const groups = [workerDeaths, [...journeys, ...policy, ...privacy, ...builds], [...signIns, ...outlook, ...bookings], lookChecks];
const checks = groups.map(group =>
  group.map(({ name, run }) => ({
    name,
    run: () => {
      const stage = stages.stage();
      return run(stage).finally(() => stage.leave());
    },
  })),
);
await runChecks('extension', checks, 2, process.argv[2] ?? '', tenant);
await stages.close();
process.exit();
