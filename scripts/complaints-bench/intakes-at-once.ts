import { setTimeout as rest } from 'node:timers/promises';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { silentLog } from '../../src/shared/log.js';

export interface IntakeTimes {
  /** What each answer took, in milliseconds: whoever is served last of those who wrote at the same instant waited for all before. */
  readonly steps: readonly number[];
  readonly filed: number;
  /** Processor time of a step, in milliseconds. */
  readonly cpuMs: number;
}

interface Reply {
  readonly text: string;
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
}

interface Person {
  conversation?: string;
  replies: readonly Reply[];
}

const MOST_STEPS = 16;
/** People think a few seconds; faster than that the page asks them to slow down. */
const THINKING_MS = 20_000;
const STREETS = ['Lê Lợi', 'Hùng Vương', 'Trần Phú', 'Nguyễn Huệ', 'Phan Chu Trinh', 'Lý Thường Kiệt', 'Hai Bà Trưng'];
const MATTERS = [
  'Cột đèn trước nhà tôi trên đường {street} tắt đã {n} ngày, đêm tối om, xin phường cho sửa',
  'rac o hem {n} duong {street} may hom nay khong ai lay, hoi khong chiu noi',
  'Nhà bên hẻm {n} {street} mở loa hát tới 1h sáng, cả xóm không ngủ được',
  'Nắp cống ở đầu hẻm {n} đường {street} bể, xe cộ cứ sụp bánh hoài',
  'De nghi phuong lap them bien cam dau xe truoc so {n} duong {street}',
  'Vỉa hè số {n} {street} bị quán nhậu lấn hết, dân đi bộ phải xuống lòng đường',
];

export interface Crowd {
  readonly people: number;
  /** How often as many come; the first time is for the compiler and not counted. */
  readonly rounds: number;
  /** Each answers at a moment of its own within so many milliseconds; with 0 all write at the same instant. */
  readonly withinMs: number;
}

/** People who are in the middle of telling at the same time, each from the first sentence to the code: over the page, on the file. */
export async function intakesAtOnce(folder: string, { people, rounds, withinMs }: Crowd): Promise<IntakeTimes> {
  let now = Date.parse('2026-09-28T02:00:00Z');
  const app = await createApp(readConfig({ DATA_DIR: folder, PORT: '0' }), {
    clock: () => new Date(now),
    log: silentLog,
  });
  await app.start();
  const steps: number[] = [];
  let filed = 0;
  let cpu = 0;
  try {
    for (let round = 0; round <= rounds; round++) {
      const all: Person[] = Array.from({ length: people }, () => ({ replies: [] }));
      for (let step = 0; step < MOST_STEPS && all.some(({ replies }) => !isFiled(replies)); step++) {
        now += THINKING_MS;
        const before = process.cpuUsage();
        const times = await Promise.all(
          all.map(async (person, at) => {
            if (isFiled(person.replies)) return undefined;
            if (withinMs > 0) await rest(((at * 37) % people) * (withinMs / people));
            return say(app, person, step, round * people + at);
          }),
        );
        const { user, system } = process.cpuUsage(before);
        if (round > 0) {
          steps.push(...times.filter((ms) => ms !== undefined));
          cpu += (user + system) / 1000;
        }
      }
      if (round > 0) filed += all.filter(({ replies }) => isFiled(replies)).length;
    }
  } finally {
    await app.stop();
  }
  return { steps, filed, cpuMs: cpu / steps.length };
}

function isFiled(replies: readonly Reply[]): boolean {
  return replies.some(({ text }) => /mã hồ sơ/i.test(text) && /PA-|KN-|[A-Z0-9]{4}-[A-Z0-9]{4}/.test(text));
}

async function say(app: App, person: Person, step: number, at: number): Promise<number> {
  const body = { conversation: person.conversation, messageId: `m${at}-${step}`, ...answer(person.replies, at) };
  const from = performance.now();
  const response = await app.web.request('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const said = (await response.json()) as { conversation: string; replies: readonly Reply[] };
  const ms = performance.now() - from;
  if (response.status !== 200) throw new Error(`The page refused an answer with ${response.status}`);
  person.conversation = said.conversation;
  person.replies = said.replies;
  return ms;
}

/** What is asked is answered by its first button, or in words. */
function answer(replies: readonly Reply[], at: number): { readonly text: string } | { readonly choice: string } {
  const asked = replies.at(-1);
  if (!asked) {
    const matter = MATTERS[at % MATTERS.length] ?? '';
    return { text: matter.replace('{street}', STREETS[at % STREETS.length] ?? '').replace('{n}', `${at % 53}`) };
  }
  const first = asked.choices?.[0];
  return first ? { choice: first.id } : { text: `hẻm ${at % 41} khu phố 3` };
}
