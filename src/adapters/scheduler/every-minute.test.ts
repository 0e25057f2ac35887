import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { silentLog } from '../../shared/log.js';
import { everyMinute } from './every-minute.js';

const START = new Date('2026-03-11T00:29:40Z');

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const clock = () => new Date(vi.getMockedSystemTime() ?? 0);

test('looks at the start and at every full minute, and no more when it is stopped', async () => {
  const looks: string[] = [];
  const minute = everyMinute('test', async (at) => void looks.push(at.toISOString().slice(11, 19)), clock, silentLog);
  await minute.start();
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  expect(looks).toEqual(['00:29:40', '00:30:00', '00:31:00', '00:32:00']);
  expect(minute.lastDoneAt()).toEqual(new Date('2026-03-11T00:32:00Z'));
  await minute.stop();
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  expect(looks).toHaveLength(4);
});

test('a look that is still running is not started again, and stopping waits for it', async () => {
  let looks = 0;
  let end = () => {};
  const minute = everyMinute(
    'test',
    () => {
      looks += 1;
      return new Promise((done) => {
        end = done;
      });
    },
    clock,
    silentLog,
  );
  await minute.start();
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(looks).toBe(1);
  expect(minute.lastDoneAt()).toBeUndefined();
  end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(2);
  let isStopped = false;
  const stopping = minute.stop().then(() => {
    isStopped = true;
  });
  await vi.advanceTimersByTimeAsync(10);
  expect(isStopped).toBe(false);
  end();
  await stopping;
});

test.each([
  ['back by two hours', '2026-03-10T22:31:10Z'],
  ['back by a year, as on a machine that started with a wrong date', '2025-03-11T00:31:10Z'],
  ['forward by a night, as on a laptop that slept', '2026-03-11T09:00:30Z'],
])('a clock that is set %s is looked at again within a minute', async (_, to) => {
  const looks: string[] = [];
  const minute = everyMinute('test', async (at) => void looks.push(at.toISOString()), clock, silentLog);
  await minute.start();
  await vi.advanceTimersByTimeAsync(90_000);
  const before = looks.length;
  vi.setSystemTime(new Date(to));
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  const seen = looks.slice(before);
  expect(seen).toHaveLength(3);
  const [first = ''] = seen;
  expect(Date.parse(first) - Date.parse(to)).toBeLessThanOrEqual(60_000);
  await minute.stop();
});

test('a timer that ends a little early waits for the rest', async () => {
  const looks: string[] = [];
  const minute = everyMinute('test', async (at) => void looks.push(at.toISOString().slice(11)), clock, silentLog);
  await minute.start();
  vi.setSystemTime(new Date(START.getTime() - 3));
  await vi.advanceTimersByTimeAsync(20_010);
  expect(looks.slice(1)).toEqual(['00:30:00.000Z']);
  await minute.stop();
});

test('a look that fails is tried again in the next minute', async () => {
  let looks = 0;
  const minute = everyMinute(
    'test',
    async () => {
      looks += 1;
      if (looks === 1) throw new Error('the database is locked');
    },
    clock,
    silentLog,
  );
  await minute.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toBe(2);
  expect(minute.lastDoneAt()).toEqual(new Date('2026-03-11T00:30:00Z'));
  await minute.stop();
});
