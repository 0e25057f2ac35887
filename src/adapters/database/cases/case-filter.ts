import { localDayOf } from '../../../domain/calendar/office-time.js';
import { officeTimeOf } from '../../../domain/complaints/clocks/lateness.js';
import type { CaseFilter, LateBounds } from '../../../domain/complaints/ports.js';
import { Prisma } from '../generated/client.js';

/** Nearly all of them in the end: an index of it would lead past the order that is asked for. */
const OVER = Prisma.sql`+"isOver" = ${true}`;

/** As a condition on `CaseRow`. */
export function toCondition(filter: CaseFilter): Prisma.Sql {
  const { kinds, states, category, about, assignee, isUnassigned, area, isUrgent, isOpen, score } = filter;
  const { receivedFrom, receivedUntil, dueFrom, dueUntil, handledFrom, handledUntil, unhandledOn } = filter;
  const { lateAt, inTimeAt, isDueByHour, heldByOtherThan, isHandledLate, late } = filter;
  const { publishedUntil, endedFrom, endedUntil } = filter;
  const conditions = [
    kinds && Prisma.sql`"kind" IN (${Prisma.join(kinds.length > 0 ? kinds : [''])})`,
    states && Prisma.sql`"state" IN (${Prisma.join(states.length > 0 ? states : [''])})`,
    category && Prisma.sql`"category" = ${category}`,
    about && (about === 'none' ? Prisma.sql`"about" IS NULL` : Prisma.sql`"about" = ${about}`),
    assignee && Prisma.sql`"assignee" = ${assignee}`,
    isUnassigned && Prisma.sql`"assignee" IS NULL`,
    area && Prisma.sql`"area" = ${area}`,
    isUrgent === undefined ? undefined : Prisma.sql`"isUrgent" = ${isUrgent}`,
    isOpen === undefined ? undefined : isOpen ? Prisma.sql`"isOver" = ${false}` : OVER,
    receivedFrom && Prisma.sql`"receivedOn" >= ${receivedFrom}`,
    receivedUntil && Prisma.sql`"receivedOn" <= ${receivedUntil}`,
    lateAt && Prisma.sql`("dueOn" < ${localDayOf(lateAt)} OR ${lateWithin(lateAt)})`,
    inTimeAt && Prisma.sql`"dueOn" >= ${localDayOf(inTimeAt)} AND NOT ${lateWithin(inTimeAt)}`,
    isDueByHour && Prisma.sql`"dueTime" IS NOT NULL`,
    heldByOtherThan && Prisma.sql`"assignee" IS NOT NULL AND "assignee" <> ${heldByOtherThan}`,
    isHandledLate && Prisma.sql`"missedOn" IS NOT NULL`,
    late && lateBy(late),
    dueFrom && Prisma.sql`"dueOn" >= ${dueFrom}`,
    dueUntil && Prisma.sql`"dueOn" <= ${dueUntil}`,
    handledFrom && Prisma.sql`"handledOn" >= ${handledFrom}`,
    handledUntil && Prisma.sql`"handledOn" <= ${handledUntil}`,
    unhandledOn && Prisma.sql`("handledOn" IS NULL OR "handledOn" > ${unhandledOn})`,
    publishedUntil && Prisma.sql`"publishedOn" <= ${publishedUntil}`,
    endedFrom && Prisma.sql`"endedOn" >= ${endedFrom}`,
    endedUntil && Prisma.sql`"endedOn" <= ${endedUntil}`,
    score && Prisma.sql`"score" = ${score}`,
  ].filter((condition) => condition instanceof Prisma.Sql);
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ');
}

/** Late, though its day is not over: the hour is, or it is a day that was given after another had passed. */
function lateWithin(at: Date): Prisma.Sql {
  return Prisma.sql`(COALESCE("missedClock" = "dueClock", FALSE)
    OR ${hourOver({ on: localDayOf(at), before: officeTimeOf(at) })})`;
}

/** Late at the end of a period, of those that were not handled. */
function lateBy({ missedBefore, dueBefore, withinDay }: LateBounds): Prisma.Sql {
  const due = withinDay
    ? Prisma.sql`("dueOn" < ${dueBefore} OR ${hourOver(withinDay)})`
    : Prisma.sql`"dueOn" < ${dueBefore}`;
  return Prisma.sql`("missedOn" < ${missedBefore} OR ("handledOn" IS NULL AND ${due}))`;
}

function hourOver({ on, before }: NonNullable<LateBounds['withinDay']>): Prisma.Sql {
  return Prisma.sql`("dueOn" = ${on} AND COALESCE("dueTime" < ${before}, FALSE))`;
}
