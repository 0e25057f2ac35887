import { fold } from '../../../language/letters/fold.js';
import type { DialogueStep } from '../../acts/press.js';
import { maySee } from '../../acts/standing.js';
import { readUntil } from '../../wording/read-until.js';
import { agreeToAdd } from '../add-task.js';
import { type Asking, standing, type TaskParts } from '../asking.js';
import { doAct } from '../do-act.js';
import { lineOf } from '../task-lines.js';
import type { TaskTalk } from '../task-talk.js';
import { stepOffers } from '../telling/step-offers.js';
import { agreeToAdopt } from './adopt-turn.js';
import type { TalkAnswer } from './press-turn.js';

const KEPT_NOTE = 500;
const POLITE = '(?: ?(?:a|nhe|nha|di|em|anh|chi|roi|nua|dau|ban oi|oi|duoc roi|cam on))*';
const STEPS: readonly (readonly [DialogueStep, RegExp])[] = [
  ['stop', new RegExp(`^(?:thoi|huy|huy bo|dung|dung lai|khong (?:lam|bao|xin|giao|tra)(?: nua)?|thoat)${POLITE}$`)],
  ['skip', new RegExp(`^(?:bo qua|khong co(?: gi)?|khong can|khong|ko|skip|khong ghi chu)${POLITE}$`)],
  ['agree', new RegExp(`^(?:dong y|dung|dung roi|ok|oke|chinh xac|phai|phai roi|giao di|vang|da|u|chot)${POLITE}$`)],
];

/** A word that moves a dialogue instead of being part of it. */
export function stepOf(text: string): DialogueStep | undefined {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return STEPS.find(([, words]) => words.test(plain))?.[0];
}

/** The next word of what we are talking about. What has changed meanwhile is said instead. */
export async function talkTurn(
  talk: TaskTalk,
  said: string,
  step: DialogueStep | undefined,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer> {
  if (step === 'stop' || (step === 'skip' && isAgreedTo(talk))) return { reply: { kind: 'stopped' }, offers: [] };
  if (talk.kind === 'add') return agreeToAdd(talk.draft, asking, parts);
  if (talk.kind === 'adopt') return agreeToAdopt(talk.document, asking, parts);
  const known = await parts.book.find(talk.occurrence);
  if (!known || !maySee(standing(asking, known))) return { reply: { kind: 'not-yours' }, offers: [] };
  const note = said.slice(0, KEPT_NOTE);
  if (talk.kind === 'extend') return extend(talk, note, asking, parts);
  if (talk.act === 'return' && (note === '' || step !== undefined)) {
    return { reply: { kind: 'ask-why-returned', task: lineOf(known, asking) }, talk, offers: stepOffers(['stop']) };
  }
  const kept = step !== undefined || note === '' ? talk.note : note;
  const [sent] = asking.message.files ?? [];
  const file = talk.act === 'report' && sent ? await parts.fetchFile(sent, asking.message.channel) : undefined;
  return doAct(talk.act, known, { ...(kept ? { note: kept } : {}), ...(file ? { file } : {}) }, asking, parts);
}

/** Only "đồng ý" goes on with these; there is nothing to add. */
export function isAgreedTo({ kind }: TaskTalk): boolean {
  return kind === 'add' || kind === 'adopt';
}

async function extend(
  talk: Extract<TaskTalk, { readonly kind: 'extend' }>,
  said: string,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer> {
  const known = await parts.book.find(talk.occurrence);
  const due = known?.occurrence.due;
  if (!known) return { reply: { kind: 'not-yours' }, offers: [] };
  if (due === undefined) return doAct('ask-extension', known, {}, asking, parts);
  const task = lineOf(known, asking);
  const offers = stepOffers(['stop']);
  if (talk.until !== undefined) return doAct('ask-extension', known, { until: talk.until, note: said }, asking, parts);
  const { until, reason } = readUntil(said, due, asking.at, parts.calendar);
  if (until === undefined) return { reply: { kind: 'ask-until', task, problem: 'unreadable' }, talk, offers };
  if (until <= due) return { reply: { kind: 'ask-until', task, problem: 'not-later' }, talk, offers };
  if (until < asking.today) return { reply: { kind: 'ask-until', task, problem: 'past' }, talk, offers };
  if (reason === undefined) return { reply: { kind: 'ask-reason', task, until }, talk: { ...talk, until }, offers };
  return doAct('ask-extension', known, { until, note: reason }, asking, parts);
}

/** "Xin gia hạn NV5 đến 30/11 vì chưa có số liệu": what is said at once is not asked for. */
export async function extendAtOnce(
  occurrence: string,
  said: string,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer> {
  return extend({ kind: 'extend', occurrence, at: asking.at.toISOString() }, said, asking, parts);
}
