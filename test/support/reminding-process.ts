// A process of its own for `kill-reminding.test.ts`: looks at the clock at the instants it is given and dies (kill -9) at a step.
import { openLivingOffice } from './living-office.js';

const [url = '', platform = '', dieAt = '', ...instants] = process.argv.slice(2);

const office = await openLivingOffice(url, platform, { dieAt, die: () => process.kill(process.pid, 'SIGKILL') });
await office.liveThrough(instants.map((instant) => new Date(instant)));
await office.database.close();
