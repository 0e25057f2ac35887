// A process of its own for `kill-news.test.ts`: tells what happened to cases and dies (kill -9) at a step.
import { openNewsOffice } from './news-office.js';

const [url = '', dieAt = '', at = ''] = process.argv.slice(2);

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

const office = await openNewsOffice(url, (name, method) => async (...given) => {
  if (dieAt === `before ${name}`) die();
  const value = await method(...given);
  if (dieAt === `after ${name}`) die();
  return value;
});
await office.tell(new Date(at));
await office.database.close();
