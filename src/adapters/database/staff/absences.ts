import type { Absences, KeptAbsence } from '../../../domain/people/ports.js';
import type { Absence as AbsenceRow, PrismaClient } from '../generated/client.js';
import { staffChanged } from './staff-revisions.js';

export function createAbsences(client: PrismaClient): Absences {
  return {
    async add({ person, from, until, standIn }, at) {
      const [row] = await client.$transaction([
        client.absence.create({
          data: { personId: person, fromDay: from, untilDay: until, standIn: standIn ?? null },
        }),
        staffChanged(client, at),
      ]);
      return toAbsence(row);
    },

    async since(day) {
      const rows = await client.absence.findMany({
        where: { untilDay: { gte: day } },
        orderBy: [{ personId: 'asc' }, { fromDay: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toAbsence);
    },

    async end(id, until, at) {
      const [cut, removed] = await client.$transaction([
        client.absence.updateMany({
          where: { id, fromDay: { lte: until }, untilDay: { gt: until } },
          data: { untilDay: until },
        }),
        client.absence.deleteMany({ where: { id, fromDay: { gt: until } } }),
        staffChanged(client, at),
      ]);
      return cut.count + removed.count > 0;
    },
  };
}

function toAbsence({ id, personId, fromDay, untilDay, standIn }: AbsenceRow): KeptAbsence {
  return { id, person: personId, from: fromDay, until: untilDay, ...(standIn ? { standIn } : {}) };
}
