import { fold } from '../../language/fold.js';
import type { Footnote, Origin, ReadTask } from '../document-reading.js';
import type { ReadDates } from '../read-dates-port.js';
import type { PlacedBlock } from '../structure/read-outline.js';
import { startsWithDuty } from './duty-verbs.js';
import type { Actor, ActorReader } from './read-actor.js';
import { readApprover } from './read-approver.js';
import { type DeadlineReading, readDeadline, type When } from './read-deadline.js';
import { type SectionKind, sectionKindOf } from './section-kind.js';
import { splitDuties, splitSentences } from './split-duties.js';
import { titleOfDuty } from './title-of-duty.js';

export interface DutyReading {
  readonly actors: ActorReader;
  readonly readDates: ReadDates;
  readonly when: When;
  readonly isReport: boolean;
}

/** What is said of the rule that read a task: how sure it is of itself. */
const CERTAINTY: Readonly<Record<'assigned' | 'direction' | 'report', number>> = {
  assigned: 0.9,
  direction: 0.8,
  report: 0.6,
};
const CLOSING =
  /^(?:tren day la|kinh phi|quyet dinh nay|ke hoach nay (?:co hieu luc|thay the)|\(?co phu luc|\(?kem theo|\(?phu luc)/u;
const IS_NO_DUTY = /chiu trach nhiem thi hanh|co hieu luc (?:ke )?tu|la nhiem vu (?:thuong xuyen|trong tam|lau dai)/u;

/** Tasks in running text: duties assigned under a heading or in a sentence, directions without an addressee, orders in a report. */
export function readDuties(
  blocks: readonly PlacedBlock[],
  footnotes: readonly Footnote[],
  reading: DutyReading,
): ReadTask[] {
  const own = new Map<PlacedBlock, Actor | undefined>();
  const tasks: ReadTask[] = [];
  for (const block of blocks) {
    own.set(block, ownActor(block, reading));
    if (isSkipped(block, blocks)) continue;
    const kind = sectionKindOf(block, reading.isReport);
    tasks.push(...READERS[kind]({ block, kind, reading, actor: inheritedActor(block, own) }));
  }
  return [...tasks, ...footnotes.flatMap((note) => readNote(note, reading))];
}

interface Place {
  readonly block: PlacedBlock;
  readonly kind: SectionKind;
  readonly reading: DutyReading;
  /** Of the sections around. */
  readonly actor: Actor | undefined;
}

const none = () => [];
const READERS: Readonly<Record<SectionKind, (place: Place) => ReadTask[]>> = {
  purpose: none,
  targets: none,
  audience: none,
  means: none,
  organisation: readAssigned,
  work: readDirection,
  requirement: readDirection,
  report: readOrders,
  other: readOrders,
};

function ownActor(block: PlacedBlock, { actors, isReport }: DutyReading): Actor | undefined {
  if (sectionKindOf(block, isReport) !== 'organisation') return undefined;
  return block.isHeading ? actors.fromHeading(block.text) : actors.fromSentence(block.text);
}

function inheritedActor(block: PlacedBlock, own: ReadonlyMap<PlacedBlock, Actor | undefined>): Actor | undefined {
  for (const parent of [...block.parents].reverse()) {
    const actor = own.get(parent);
    if (actor && actor.lead.length > 0) return actor;
  }
  return undefined;
}

/** Headings that others stand under, closings, and sentences that only lead to a list. */
function isSkipped(block: PlacedBlock, blocks: readonly PlacedBlock[]): boolean {
  const folded = fold(block.text);
  if (CLOSING.test(folded)) return true;
  const hasChildren = blocks.some(({ parents }) => parents.at(-1) === block);
  if (block.isHeading && hasChildren) return true;
  return hasChildren && /:\s*$/u.test(block.text);
}

function readAssigned({ block, reading, actor: around }: Place): ReadTask[] {
  let current = around;
  return splitDuties(block.text).flatMap(({ text }) => {
    if (IS_NO_DUTY.test(fold(text))) return [];
    const named = reading.actors.fromSentence(text);
    const isOwn = named !== undefined && named.lead.length > 0;
    if (isOwn) current = named;
    const duty = isOwn ? text.slice(named.dutyAt) : text;
    const deadline = readDeadline(text, reading.readDates, reading.when);
    const isDuty = isOwn || current !== undefined || startsWithDuty(duty) || deadline.deadline.kind !== 'none';
    return isDuty ? [toTask(block, duty, { actor: current, deadline, certainty: CERTAINTY.assigned, reading })] : [];
  });
}

/** A direction is one task, however many sentences: nobody is assigned its parts. */
function readDirection({ block, reading, kind }: Place): ReadTask[] {
  const text = block.text.replace(/^(?:Về|Đối với)\s[^:]{3,90}:\s*/u, '').replace(/[\s.;/]+$/u, '');
  if (isStatement(text) || /:\s*$/u.test(text)) return [];
  const named = reading.actors.fromSentence(text);
  const isNamed = named !== undefined && named.lead.length > 0 && (!startsWithDuty(text) || HANDS_ON.test(text));
  const duty = isNamed ? text.slice(named.dutyAt) : text.replace(/^(?:Cần|Phải)\s+/u, '');
  if (!startsWithDuty(duty)) return [];
  if (kind === 'requirement' && isNamed && !/\s(?:cần|phải|có trách nhiệm)\s/u.test(text)) return [];
  const deadline = inSection(block, readDeadline(text, reading.readDates, reading.when), reading);
  return [
    toTask(block, duty, { actor: isNamed ? named : undefined, deadline, certainty: CERTAINTY.direction, reading }),
  ];
}

/** `PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II NĂM 2025` sets the time of the tasks below that have none. */
function inSection(block: PlacedBlock, own: DeadlineReading, { readDates, when }: DutyReading): DeadlineReading {
  if (own.deadline.kind !== 'none') return own;
  const title = block.parents.find(({ mark }) => mark?.kind === 'roman')?.text ?? '';
  if (!/quy|thang/u.test(fold(title))) return own;
  return readDeadline(title, readDates, when);
}

const HANDS_ON = /^(?:giao|yêu cầu|đề nghị)\s/iu;
const REACHES = /(?:^|\s)đạt (?:từ |trên |tối thiểu |ít nhất )?\d/u;

/** What something is, or what number it is to reach: no work for anybody. */
function isStatement(text: string): boolean {
  const [first] = splitSentences(text);
  return IS_NO_DUTY.test(fold(first?.text ?? text)) || REACHES.test(text);
}

const ORDER = /(?:^|[\s,.;:])(?:giao|yeu cau|de nghi|chi dao|phan cong)\s+(?=\p{L})/u;
const STILL_TO_DO =
  /^(?:tiep tuc|chuan bi|du kien)|(?:^|[\s,;])(?:cham nhat|du kien (?:tien hanh|se|hoan thanh)|dang tiep tuc)/u;
const GOES_ON = /(?:^|\s)tiep tuc (?!duoc)/u;

/** In a report: orders handed on, what goes on or is planned, and what has a date still to come. */
function readOrders({ block, reading }: Place): ReadTask[] {
  return splitSentences(block.text).flatMap(({ text }) => {
    const folded = fold(text);
    if (IS_NO_DUTY.test(folded)) return [];
    const isOrder = ORDER.test(folded);
    const named = isOrder ? reading.actors.fromSentence(text) : undefined;
    if (named && named.lead.length > 0 && /giao|yeu cau|de nghi/u.test(fold(text.slice(0, named.dutyAt)))) {
      return splitDuties(text.slice(named.dutyAt)).map((duty) => {
        const deadline = readDeadline(duty.text, reading.readDates, reading.when);
        return toTask(block, duty.text, { actor: named, deadline, certainty: CERTAINTY.report, reading });
      });
    }
    const actor = startsWithDuty(text) ? undefined : reading.actors.fromSentence(text);
    const isGoingOn = GOES_ON.test(folded) && actor !== undefined && actor.lead.length > 0;
    if (!STILL_TO_DO.test(folded) && !isGoingOn) return [];
    const deadline = readDeadline(text, reading.readDates, reading.when);
    return [toTask(block, text, { actor, deadline, certainty: CERTAINTY.report, reading })];
  });
}

/** A note may add a duty: `Riêng đối với các sở ... báo cáo thêm ...`. */
function readNote(note: Footnote, reading: DutyReading): ReadTask[] {
  if (!/^rieng |(?:^|\s)(?:co trach nhiem|phai|cham nhat)\s/u.test(fold(note.text))) return [];
  const actor = reading.actors.fromSentence(note.text);
  if (!actor || actor.lead.length === 0) return [];
  const deadline = readDeadline(note.text, reading.readDates, reading.when);
  return [toTask(note, note.text.slice(actor.dutyAt), { actor, deadline, certainty: CERTAINTY.report, reading })];
}

interface TaskParts {
  readonly actor: Actor | undefined;
  readonly deadline: DeadlineReading;
  readonly certainty: number;
  readonly reading: DutyReading;
}

function toTask(place: Origin, duty: string, { actor, deadline, certainty, reading }: TaskParts): ReadTask {
  const approver = readApprover(duty);
  const along = reading.actors.coordinatingIn(duty);
  return {
    ref: place.ref,
    line: place.line,
    lastLine: place.lastLine,
    page: place.page,
    confidence: Math.round(place.confidence * certainty * 100) / 100,
    title: titleOfDuty(duty, deadline),
    lead: actor?.lead ?? [],
    coordinating: along.length > 0 ? along : (actor?.coordinating ?? []),
    ...(approver === undefined ? {} : { approver }),
    deadlineText: deadline.text,
    deadline: deadline.deadline,
  };
}
