// A process of its own for `kill-delivery.test.ts`, which dies at the step it is told.
import { runDelivery } from './run-delivery.js';

const [url = '', platform = '', dieAt = ''] = process.argv.slice(2);
await runDelivery(url, platform, dieAt);
