import type { CaseFilter } from '../../../domain/complaints/ports.js';
import { Prisma } from '../generated/client.js';

/** As a condition on `CaseRow`. */
export function toCondition(filter: CaseFilter): Prisma.Sql {
  const { kinds, states, category, assignee, area, isUrgent, isOpen, receivedFrom, receivedUntil, dueUntil } = filter;
  const conditions = [
    kinds && Prisma.sql`"kind" IN (${Prisma.join(kinds.length > 0 ? kinds : [''])})`,
    states && Prisma.sql`"state" IN (${Prisma.join(states.length > 0 ? states : [''])})`,
    category && Prisma.sql`"category" = ${category}`,
    assignee && Prisma.sql`"assignee" = ${assignee}`,
    area && Prisma.sql`"area" = ${area}`,
    isUrgent === undefined ? undefined : Prisma.sql`"isUrgent" = ${isUrgent}`,
    isOpen === undefined ? undefined : Prisma.sql`"isOver" = ${!isOpen}`,
    receivedFrom && Prisma.sql`"receivedOn" >= ${receivedFrom}`,
    receivedUntil && Prisma.sql`"receivedOn" <= ${receivedUntil}`,
    dueUntil && Prisma.sql`"dueOn" <= ${dueUntil}`,
  ].filter((condition) => condition instanceof Prisma.Sql);
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ');
}
