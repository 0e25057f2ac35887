import { fold } from '../../language/letters/fold.js';
import type { Footnote, ReadTask } from '../document-reading.js';
import type { PlacedBlock } from '../structure/read-outline.js';
import { startsWithDuty } from './duty-verbs.js';
import type { Actor } from './read-actor.js';
import { type DeadlineReading, readDeadline } from './read-deadline.js';
import { readNote, readOrders } from './read-orders.js';
import { type SectionKind, sectionKindOf } from './section-kind.js';
import { splitDuties, splitSentences } from './split-duties.js';
import { CERTAINTY, type DutyReading, IS_NO_DUTY, toTask } from './to-task.js';

const CLOSING =
  /^(?:tren day la|kinh phi|quyet dinh nay|ke hoach nay (?:co hieu luc|thay the)|\(?co phu luc|\(?kem theo|\(?phu luc)/u;
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
