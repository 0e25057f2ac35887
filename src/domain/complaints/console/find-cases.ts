import { addDays, localDayOf } from '../../calendar/office-time.js';
import type { Person } from '../../people/person.js';
import type { Case } from '../case.js';
import { readCaseCode } from '../code/case-code.js';
import type { CaseFilter, CaseOrder, CaseStore } from '../ports.js';
import { seesAllCases } from '../staff/who-works.js';
import { type CasesWithWords, findByWords } from './find-by-words.js';

/** Lists that are looked at again and again. */
export const CASE_GROUPS = ['mine', 'unassigned', 'late', 'soon', 'urgent', 'open', 'over', 'all'] as const;
export type CaseGroupName = (typeof CASE_GROUPS)[number];

export interface CaseSearch {
  readonly group: CaseGroupName;
  /** More conditions, beside those of the group. */
  readonly filter: CaseFilter;
  /** A number, a code or a part of it, words of the case. */
  readonly words: string;
  readonly from?: string | undefined;
}

export interface FoundCases extends CasesWithWords {
  /** The list they are of: not the one that was asked for where the filter asks for others. */
  readonly group: CaseGroupName;
}

const PAGE = 25;
const SOON_DAYS = 3;
/** Which conditions a list has does not depend on the day. */
const SOME_DAY = new Date(0);

const GROUPS: Readonly<Record<CaseGroupName, (person: Person, now: Date) => CaseFilter>> = {
  mine: ({ id }) => ({ assignee: id, isOpen: true }),
  unassigned: () => ({ isUnassigned: true, isOpen: true }),
  late: (_, now) => ({ isOpen: true, lateAt: now }),
  soon: (_, now) => ({ isOpen: true, inTimeAt: now, dueUntil: addDays(localDayOf(now), SOON_DAYS) }),
  urgent: () => ({ isOpen: true, isUrgent: true }),
  open: () => ({ isOpen: true }),
  over: () => ({ isOpen: false }),
  all: () => ({}),
};

/** What a person may look through: all, or those they have. */
function seen(person: Person, filter: CaseFilter): CaseFilter {
  return seesAllCases(person) ? filter : { ...filter, assignee: person.id };
}

/** The most urgent first; where most are over, the newest. */
export async function findCases(
  { group, filter, words, from }: CaseSearch,
  person: Person,
  now: Date,
  cases: Pick<CaseStore, 'list'>,
): Promise<FoundCases> {
  const listed = groupFor(group, filter, person);
  const all = seen(person, { ...GROUPS[listed](person, now), ...filter });
  const order: CaseOrder = all.isOpen ? 'urgent' : 'newest';
  const given = [all, order, PAGE, from] as const;
  if (words.trim() !== '') return { group: listed, ...(await findByWords(words, given, cases)) };
  const page = await cases.list(...given);
  return { ...page, group: listed, isCutOff: false };
}

/** What is chosen beside a list narrows it; what would make another list of it is looked for among all, under their name. */
function groupFor(group: CaseGroupName, chosen: CaseFilter, person: Person): CaseGroupName {
  const listed = GROUPS[group](person, SOME_DAY);
  const isOther = (['assignee', 'isOpen', 'isUrgent'] as const).some(
    (name) => listed[name] !== undefined && chosen[name] !== undefined && listed[name] !== chosen[name],
  );
  return isOther || (listed.isUnassigned && chosen.assignee !== undefined) ? 'all' : group;
}

/** The one case that a number or a whole code names. */
export function caseNamed(
  words: string,
  cases: Pick<CaseStore, 'findByNumber' | 'findByCode'>,
): Promise<Case | undefined> {
  const number = /^#?(\d{1,7})$/.exec(words.trim())?.[1];
  if (number !== undefined) return cases.findByNumber(Number(number));
  const read = readCaseCode(words);
  return read?.kind === 'code' ? cases.findByCode(read.code) : Promise.resolve(undefined);
}

/** The groups a person has, with how many are in them; what has ended only grows and is not counted. */
export async function countGroups(
  person: Person,
  now: Date,
  cases: Pick<CaseStore, 'count'>,
): Promise<ReadonlyMap<CaseGroupName, number | undefined>> {
  const shown = CASE_GROUPS.filter((name) => seesAllCases(person) || (name !== 'unassigned' && name !== 'mine'));
  const counts = new Map<CaseGroupName, number | undefined>();
  for (const name of shown) {
    const filter = seen(person, GROUPS[name](person, now));
    counts.set(name, filter.isOpen ? await cases.count(filter) : undefined);
  }
  return counts;
}
