import { localDayOf } from '../../domain/calendar/office-time.js';
import type { Case } from '../../domain/complaints/case.js';
import { CASE_CATEGORIES } from '../../domain/complaints/case-category.js';
import { lateSince } from '../../domain/complaints/clocks/lateness.js';
import { findByWords } from '../../domain/complaints/console/find-by-words.js';
import { ORDINARY_KINDS } from '../../domain/complaints/filed-kind.js';
import type { CaseFilter, CasePage } from '../../domain/complaints/ports.js';
import { countOpenForAll } from '../../domain/complaints/sealed/withheld/withheld.js';
import type { CaseState } from '../../domain/complaints/states/case-state.js';
import { STATE_TABLES } from '../../domain/complaints/states/next-case-state.js';
import {
  ComplaintsError,
  type ComplaintsOptions,
  type ComplaintsWork,
  dueText,
  findPerson,
} from './complaints-work.js';
import { dayOf, oneOf, takesNothing } from './read-options.js';

const PAGE = 50;
const MOST = 1_000;
const STATES = [...new Set([STATE_TABLES.report, STATE_TABLES.complaint].flatMap(Object.keys))] as CaseState[];

/** One line a case: number, kind, category, state, received, due, who has it, area, summary. */
export async function listCases(
  work: ComplaintsWork,
  args: readonly string[],
  options: ComplaintsOptions,
): Promise<number> {
  takesNothing(args);
  const limit = options.limit === undefined ? PAGE : Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new ComplaintsError(`--limit takes a number from 1 to ${MOST}`);
  const given = [await toFilter(work, options), 'newest', limit, options.after] as const;
  const { words } = options;
  if (words === undefined) return print(work, await work.room.cases.list(...given));
  if (words.trim() === '') throw new ComplaintsError('--words takes what is looked for');
  const { isCutOff, ...found } = await findByWords(words, given, work.room.cases);
  if (isCutOff) work.io.stderr.write('Only so many cases are opened at once: the next page looks further\n');
  return print(work, found);
}

/** Those whose date is over, the one that waits longest first. */
export async function overdueCases(
  work: ComplaintsWork,
  args: readonly string[],
  { after }: ComplaintsOptions,
): Promise<number> {
  takesNothing(args);
  return print(work, await work.room.cases.list({ isOpen: true, lateAt: work.at }, 'due', PAGE, after));
}

async function toFilter(work: ComplaintsWork, options: ComplaintsOptions): Promise<CaseFilter> {
  const kind = oneOf('--kind', options.kind, ORDINARY_KINDS);
  const category = oneOf('--category', options.category, CASE_CATEGORIES);
  const state = oneOf('--state', options.state, STATES);
  const [from, until] = [dayOf(options.from), dayOf(options.until)];
  const assignee = options.assignee === undefined ? undefined : (await findPerson(work, options.assignee)).id;
  return {
    ...(kind ? { kinds: [kind] } : {}),
    ...(category ? { category } : {}),
    ...(state ? { states: [state] } : {}),
    ...(assignee ? { assignee } : {}),
    ...(options.area ? { area: options.area } : {}),
    ...(options.urgent ? { isUrgent: true } : {}),
    ...(options.all || state ? {} : { isOpen: true }),
    ...(from ? { receivedFrom: from } : {}),
    ...(until ? { receivedUntil: until } : {}),
  };
}

async function print({ room, people, at, io }: ComplaintsWork, { cases, next }: CasePage): Promise<number> {
  const names = new Map((await people.list({ withFormer: true })).map(({ id, name }) => [id, name]));
  for (const one of cases) io.stdout.write(`${lineOf(one, names, at)}\n`);
  if (next !== undefined) io.stderr.write(`There are more: --after ${next}\n`);
  const sealed = await countOpenForAll(localDayOf(at), { ...room, people });
  if (sealed > 0)
    io.stderr.write(`Besides, ${sealed} denunciations (tố cáo) are open: complaints sealed list --by PERSON\n`);
  return 0;
}

function lineOf(one: Case, names: ReadonlyMap<string, string>, at: Date): string {
  const { number, kind, category, state, receivedAt, due, assignee, place, summary, isUrgent } = one;
  const since = lateSince(one, at);
  const dueWords = due ? `${dueText(due)}${since ? ` late${since === due.on ? '' : ` since ${since}`}` : ''}` : '-';
  const holder = assignee === undefined ? '-' : (names.get(assignee) ?? assignee);
  const said = `${isUrgent ? '! ' : ''}${summary.replace(/\s+/g, ' ')}`;
  return [number, kind, category, state, localDayOf(receivedAt), dueWords, holder, place.area ?? '-', said].join('\t');
}
