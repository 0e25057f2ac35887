import type { WorkingCalendar } from '../../../calendar/working-days.js';
import { readCommand } from '../../../conversation/commands.js';
import type { CounterInput } from '../../../conversation/counter.js';
import { fold } from '../../../language/letters/fold.js';
import type { Period } from '../../register/case-register.js';
import { asksWhichDenounced } from '../../sealed/questions/asks-about-denouncing.js';
import { isStaffVerb, readStaffChoice, type StaffVerb } from '../staff-verb.js';
import type { CaseWork } from './case-work.js';
import { type ListWish, readListChoice } from './lists/list-wish.js';
import { readFigures } from './lists/read-figures.js';
import { listNamed, readList } from './lists/read-list.js';
import { readOrder, type StaffOrder } from './orders/read-order.js';

/** `before` is there for what was asked for: what they had given of it. */
export type Order = StaffOrder & { readonly before?: Pick<CaseWork, 'said' | 'proof'> };
export type ForGroup = 'group-on' | 'group-off';
/** `console`: a way into the pages; `sealed`: which tố cáo there are. */
export type Heard = ListWish | FiguresWish | 'give-up' | 'console' | 'sealed' | ForGroup | Order;

/** The figures of these days. */
export interface FiguresWish {
  readonly figures: Period;
}

export function isPending(heard: Heard): boolean {
  return isOrder(heard) && heard.before !== undefined;
}

export function isOrder(heard: Heard): heard is Order {
  return typeof heard === 'object' && 'verb' in heard;
}

const GIVEN_UP = /^(?:huy|thoi|bo qua|khong)$/;
/** Later they mean something else, and an answer is read by the citizen as it was written. */
const WORK_MINUTES = 60;

/** What a message says about cases; looked at before anybody is looked up. */
export function hear(
  { message: { text, choice, files = [] }, state, now }: CounterInput,
  calendar: WorkingCalendar,
): Heard | undefined {
  if (choice !== undefined) {
    const pressed = readStaffChoice(choice);
    return pressed ? { ...pressed, rest: '' } : readListChoice(choice);
  }
  const order = readOrder(text);
  if (order) return order;
  const figures = readFigures(text, now, calendar);
  if (figures) return { figures };
  const command = readCommand(text);
  if (command) return COMMANDS_HEARD.get(commandWord(text))?.(fold(command.argument));
  const list = readList(text);
  if (list) return { list };
  const { caseWork } = state;
  if (!caseWork || !isStaffVerb(caseWork.verb) || isOld(caseWork, now))
    return asksWhichDenounced(text) ? 'sealed' : undefined;
  if (GIVEN_UP.test(fold(text.trim()))) return 'give-up';
  const { verb, number, said, proof } = caseWork;
  // A number alone picks from a list; it is neither an answer nor a reason.
  if (!/\p{L}/u.test(text) && files.length === 0 && verb !== 'merge' && !isDayFor(verb, text)) return undefined;
  const before = { ...(said ? { said } : {}), ...(proof ? { proof } : {}) };
  return { verb, number, rest: togetherWith(said, text.trim()), before };
}

function isDayFor(verb: StaffVerb, text: string): boolean {
  return verb === 'extend' && /^\s*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\s*$/.test(text);
}

function togetherWith(said: string | undefined, text: string): string {
  if (!said || text === '') return said ?? text;
  // A reason whose day was refused: the day goes in front of it, unless they write both anew.
  if (said.startsWith(':')) return text.includes(':') ? text : `${text}${said}`;
  return `${said}${said.includes(':') ? ' ' : ': '}${text}`;
}

const COMMANDS_HEARD: ReadonlyMap<string, (argument: string) => Exclude<Heard, Order>> = new Map<
  string,
  (argument: string) => Exclude<Heard, Order>
>([
  ['hoso', (argument) => ({ list: listNamed(argument) ?? 'all' })],
  ['banlamviec', () => 'console'],
  ['nhomhoso', (argument) => (/^(?:tat|huy|thoi)\b/.test(argument) ? 'group-off' : 'group-on')],
]);

function commandWord(text: string): string {
  return fold(text.trim().slice(1)).split(/[\s@]/)[0] ?? '';
}

function isOld({ askedAt }: CaseWork, now: Date): boolean {
  return now.getTime() - Date.parse(askedAt) > WORK_MINUTES * 60_000;
}
