import type { Case, CaseDue } from '../../domain/complaints/case.js';
import { CASE_CATEGORIES } from '../../domain/complaints/case-category.js';
import { readCaseCode } from '../../domain/complaints/code/case-code.js';
import type { CaseRules } from '../../domain/complaints/handling/case-rules.js';
import { CLOSING_REASONS } from '../../domain/complaints/steps/closing.js';
import type { Person } from '../../domain/people/person.js';
import type { Absences, People } from '../../domain/people/ports.js';
import type { CaseRoom } from '../../parts/cases/cases.js';
import type { CommandIo } from '../command.js';

export const COMPLAINTS_USAGE = `usage: complaints list [--kind KIND] [--category CATEGORY] [--state STATE] [--assignee PERSON] [--area AREA] [--urgent]
                       [--from DAY] [--until DAY] [--words TEXT] [--all] [--limit N] [--after PAGE]
       complaints overdue                      open cases past their date, the longest first
       complaints show CASE [--by PERSON]      with who brought it: the look is on record
       complaints add KIND CATEGORY --summary TEXT [--content TEXT] [--received DAY] [--way letter|call|counter]
                       [--place TEXT] [--area AREA] [--urgent] [--about regulation|conduct] [--settled-before BODY]
                       [--name TEXT] [--phone TEXT] [--address TEXT] [--id-number TEXT] [--by PERSON] [--draft ID]
                                               a letter or call; with --content - the text is read from the input
       complaints ACTION CASE [--by PERSON] [what the action needs]
           classify [--kind KIND] [--category CATEGORY] [--about ...] [--urgent]
           take --by PERSON | assign --to PERSON | transfer --body BODY --reason TEXT [--document NUMBER] | return
           refuse --ground ARTICLE --reason TEXT [--body BODY --document NUMBER: where to go instead] | merge --into CASE | separate | extend --until DAY --reason TEXT
           answer --answer TEXT | close --closing WHY (--proof REF... | --no-proof TEXT) | reopen --reason TEXT
           note --why TEXT | publish | withdraw
           khiếu nại: check, accept --document N, verify, invite --on DAY --reason TEXT, decide --document N, take-effect, appeal, sue,
                      suspend --reason TEXT --document N, resume, terminate --reason TEXT --document N
       complaints register --from DAY --until DAY [--format csv|xlsx|docx] [--out FILE]
       complaints figures --from DAY --until DAY [--json]
       complaints sealed list --by PERSON | open NUMBER --by PERSON --reason TEXT [--denouncer]
       complaints sealed shut-out|let-in NUMBER --person PERSON --by PERSON --reason TEXT      an officer it is about, or not about
       complaints sealed ACTION NUMBER --by PERSON --why TEXT [what the action needs]
       complaints seal CASE --by PERSON        an ordinary case that is a tố cáo goes into the sealed store
       complaints verify-audit

CASE is a number of the list or a code. DAY is 2026-02-28 or 28/2/2026. PERSON is an id of \`officials list\`, or its beginning.
KIND: phan-anh, kien-nghi, hien-truong, khieu-nai; to-cao goes into the sealed store.
CATEGORY: ${CASE_CATEGORIES.join(', ')}
WHY: ${CLOSING_REASONS.join(', ')}
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
export const COMPLAINTS_OPTIONS = {
  kind: text,
  category: text,
  state: text,
  assignee: text,
  area: text,
  urgent: flag,
  all: flag,
  from: text,
  until: text,
  on: text,
  limit: text,
  after: text,
  words: text,
  summary: text,
  content: text,
  received: text,
  way: text,
  place: text,
  about: text,
  'settled-before': text,
  name: text,
  phone: text,
  address: text,
  'id-number': text,
  by: text,
  draft: text,
  to: text,
  person: text,
  body: text,
  reason: text,
  document: text,
  ground: text,
  into: text,
  answer: text,
  closing: text,
  proof: { type: 'string', multiple: true },
  'no-proof': text,
  why: text,
  format: text,
  out: text,
  json: flag,
  denouncer: flag,
} as const;

export type ComplaintsOptions = {
  readonly [Name in keyof typeof COMPLAINTS_OPTIONS]?: (typeof COMPLAINTS_OPTIONS)[Name] extends { multiple: true }
    ? string[] | undefined
    : (typeof COMPLAINTS_OPTIONS)[Name]['type'] extends 'boolean'
      ? boolean | undefined
      : string | undefined;
};

export interface ComplaintsWork {
  readonly room: CaseRoom;
  readonly rules: CaseRules;
  readonly people: People;
  readonly absences: Pick<Absences, 'since'>;
  readonly at: Date;
  readonly io: CommandIo;
}

export type ComplaintsAction = (
  work: ComplaintsWork,
  args: readonly string[],
  options: ComplaintsOptions,
) => Promise<number>;

/** Something the clerk has to put right; the message says what. */
export class ComplaintsError extends Error {
  override name = 'ComplaintsError';
}

/** Wrong use: the usage is shown. */
export class ComplaintsUsageError extends ComplaintsError {
  override name = 'ComplaintsUsageError';
}

/** @throws ComplaintsError when there is no such case. */
export async function findCase({ room }: ComplaintsWork, ref: string | undefined): Promise<Case> {
  if (ref === undefined) throw new ComplaintsUsageError('which case? Give its number or code');
  const typed = readCaseCode(ref);
  if (typed?.kind === 'slip') throw new ComplaintsError(`${ref} is no code: a sign of it is wrong`);
  const found = /^\d{1,9}$/.test(ref)
    ? await room.cases.findByNumber(Number(ref))
    : typed && (await room.cases.findByCode(typed.code));
  if (!found) throw new ComplaintsError(`there is no case ${ref}`);
  return found;
}

/** @throws ComplaintsError when nobody or more than one has an id beginning so. */
export async function findPerson({ people }: ComplaintsWork, id: string): Promise<Person> {
  const [person, second] = (await people.list()).filter((one) => one.id.startsWith(id));
  if (!person || id === '') throw new ComplaintsError(`nobody has the id ${id}: see \`officials list\``);
  if (second) throw new ComplaintsError(`several people have an id beginning with ${id}`);
  return person;
}

/** The day, with the hour where it counts; `-` for none. */
export function dueText(due: CaseDue | undefined): string {
  return due ? [due.on, due.time].filter(Boolean).join(' ') : '-';
}

/** Who acts: an official, or `clerk` for whoever sits at the command line. */
export async function actorOf(work: ComplaintsWork, { by }: ComplaintsOptions): Promise<string> {
  return by === undefined ? 'clerk' : (await findPerson(work, by)).id;
}
