import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { simulateCommand } from '../../src/cli/simulate.js';

async function simulate(lines: readonly (object | string)[], until: string) {
  let out = '';
  const stdout = new Writable({
    write(chunk, _, done) {
      out += chunk;
      done();
    },
  });
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const stdin = Readable.from([Buffer.from(text)]);
  const code = await simulateCommand(['--until', until, '--json'], { stdin, stdout, stderr: stdout, env: {} });
  const written = out.split('\n').filter(Boolean);
  return { code, lines: written.map((line): Record<string, unknown> => JSON.parse(line)) };
}

const AN = { at: '2026-03-02T08:00', event: 'person', id: 'an', roles: [], channels: ['telegram'] };
const REPORT = { at: '2026-03-02T08:00', event: 'task', id: 't', title: 'Báo cáo', person: 'an', due: '2026-03-05' };

test('a line that cannot be read is said with what is wrong, and the rest goes on', async () => {
  const bad = [
    { ...REPORT, id: 'x1', due: '2026-02-30' },
    { ...REPORT, id: 'x2', due: undefined, rrule: 'FREQ=SOMETIMES' },
    'nonsense',
    '[1]',
    'null',
    { at: 'hôm qua', event: 'up' },
    { at: '2026-03-02T08:00', event: 'dance' },
    { at: '2026-03-02T08:00', event: 'absent', person: 'an', until: '2026-03-01' },
    { ...REPORT, title: 'again' },
    { at: '2026-03-02T07:00', event: 'cancel', task: 't' },
    { at: '2026-03-02T08:00', event: 'cancel', task: 'nowhere' },
  ];
  const { code, lines } = await simulate([AN, REPORT, ...bad], '2026-03-05');
  expect(code).toBe(0);
  const errors = lines.flatMap(({ id, error }) => (error ? [`${id ?? '-'} ${error}`] : []));
  expect(errors).toEqual([
    'x1 due: a day that exists, like 2026-02-28',
    'x2 rrule: a rule of RFC 5545, like FREQ=MONTHLY;BYMONTHDAY=20',
    '- not JSON',
    expect.stringContaining('expected object'),
    expect.stringContaining('expected object'),
    '- at: a moment like 2026-02-28T09:00',
    expect.stringContaining('event: '),
    '- until: the absence ends before it begins',
    't this task is there already: move or assign it',
    '- earlier than the one before',
    '- there is no such task',
  ]);
  const said = lines.filter(({ kind }) => kind === 'reminder').map(({ at }) => at);
  expect(said).toEqual(['2026-03-02T16:00:00+07:00', '2026-03-04T07:30:00+07:00', '2026-03-05T07:30:00+07:00']);
});

test('each digest that was given up says which day it was for', async () => {
  const down = { at: '2026-03-03T06:00', event: 'down' };
  const { lines } = await simulate([AN, REPORT, down, { at: '2026-03-05T06:40', event: 'up' }], '2026-03-05');
  const missed = lines.filter(({ kind, of }) => kind === 'missed' && of === 'digest');
  expect(missed.map(({ to, day, reason }) => `${to} ${day} ${reason}`)).toEqual([
    'an 2026-03-03 too-late',
    'an 2026-03-04 too-late',
  ]);
});
