import type { StaffRevisions } from '../../../domain/people/ports.js';
import type { Prisma, PrismaClient, StaffRevision as StaffRevisionRow } from '../generated/client.js';

/** The only row of its table. */
const STAFF = 1;

/** To be put into the transaction of whatever changes people, roles, leaders or absences. */
export function staffChanged(client: PrismaClient, at: Date): Prisma.PrismaPromise<StaffRevisionRow> {
  return client.staffRevision.upsert({
    where: { id: STAFF },
    create: { id: STAFF, revision: 1, changedAt: at, plannedRevision: 0 },
    update: { revision: { increment: 1 }, changedAt: at },
  });
}

export function createStaffRevisions(client: PrismaClient): StaffRevisions {
  return {
    async read() {
      const row = await client.staffRevision.findUnique({ where: { id: STAFF } });
      if (!row) return undefined;
      const { revision, changedAt, plannedRevision } = row;
      return { revision, changedAt, isPlanned: plannedRevision === revision };
    },
    async markPlanned(revision) {
      await client.staffRevision.updateMany({
        where: { id: STAFF, plannedRevision: { lt: revision } },
        data: { plannedRevision: revision },
      });
    },
  };
}
