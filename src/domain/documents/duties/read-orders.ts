import { fold } from '../../language/letters/fold.js';
import type { Footnote, ReadTask } from '../document-reading.js';
import type { PlacedBlock } from '../structure/read-outline.js';
import { startsWithDuty } from './duty-verbs.js';
import type { Actor } from './read-actor.js';
import { readDeadline } from './read-deadline.js';
import { splitDuties, splitSentences } from './split-duties.js';
import { CERTAINTY, type DutyReading, IS_NO_DUTY, toTask } from './to-task.js';

const ORDER = /(?:^|[\s,.;:])(?:giao|yeu cau|de nghi|chi dao|phan cong)\s+(?=\p{L})/u;
const STILL_TO_DO =
  /^(?:tiep tuc|chuan bi|du kien)|(?:^|[\s,;])(?:cham nhat|du kien (?:tien hanh|se|hoan thanh)|dang tiep tuc)/u;
const GOES_ON = /^(?:dang |se )?tiep tuc (?!duoc)/u;

interface OrderPlace {
  readonly block: PlacedBlock;
  readonly reading: DutyReading;
}

/** In a report: orders handed on, what goes on or is planned, and what has a date still to come. */
export function readOrders({ block, reading }: OrderPlace): ReadTask[] {
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
    return readGoingOn(block, text, reading);
  });
}

/** Parts of a sentence that go on, are planned or have a last day; who was named before does them. */
function readGoingOn(block: PlacedBlock, sentence: string, reading: DutyReading): ReadTask[] {
  let current: Actor | undefined;
  let before = '';
  return splitDuties(sentence).flatMap(({ text }) => {
    const named = startsWithDuty(text) ? undefined : reading.actors.fromSentence(text);
    if (named && named.lead.length > 0) current = named;
    const own = named && named.lead.length > 0 ? text.slice(named.dutyAt) : text;
    const duty = continued(before, own);
    before = own;
    if (!STILL_TO_DO.test(fold(text)) && !GOES_ON.test(fold(own))) return [];
    const deadline = readDeadline(text, reading.readDates, reading.when);
    return [toTask(block, duty, { actor: current, deadline, certainty: CERTAINTY.report, reading })];
  });
}

/** `...; dự kiến sẽ hoàn thành chậm nhất ...` tells nothing without the part before it. */
function continued(before: string, duty: string): string {
  const rest = /^dự kiến(?: sẽ)?\s+(.*)$/isu.exec(duty)?.[1];
  return before === '' || rest === undefined ? duty : `${before}; ${rest}`;
}

/** A note may add a duty: `Riêng đối với các sở ... báo cáo thêm ...`. */
export function readNote(note: Footnote, reading: DutyReading): ReadTask[] {
  if (!/^rieng |(?:^|\s)(?:co trach nhiem|phai|cham nhat)\s/u.test(fold(note.text))) return [];
  const actor = reading.actors.fromSentence(note.text);
  if (!actor || actor.lead.length === 0) return [];
  const deadline = readDeadline(note.text, reading.readDates, reading.when);
  return [toTask(note, note.text.slice(actor.dutyAt), { actor, deadline, certainty: CERTAINTY.report, reading })];
}
