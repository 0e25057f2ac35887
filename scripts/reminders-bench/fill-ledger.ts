import type { Database } from '../../src/adapters/database/open-database.js';

export interface Fill {
  readonly tasks: number;
  /** The tasks are shared out among so many officials, each with a role and a chat of their own. */
  readonly people: number;
  readonly due: (task: number) => string;
  readonly since: Date;
}

/** A large office at once: entering it by the ledger takes longer than what is measured. */
export async function fillLedger({ client }: Database, { tasks, people, due, since }: Fill): Promise<void> {
  const persons = Array.from({ length: people }, (_, at) => ({ id: `p${at}`, name: `Cán bộ ${at}`, createdAt: since }));
  await inParts(persons, (data) => client.person.createMany({ data }));
  await inParts(persons, (some) =>
    client.personRole.createMany({ data: some.map(({ id }) => ({ personId: id, role: `Công chức ${id}` })) }),
  );
  await inParts(persons, (some) =>
    client.chatLink.createMany({
      data: some.map(({ id }) => ({ channel: 'telegram', chat: id.slice(1), personId: id, linkedAt: since })),
    }),
  );
  const all = Array.from({ length: tasks }, (_, at) => ({
    id: `t${at}`,
    role: `Công chức p${at % people}`,
    due: due(at),
  }));
  await inParts(all, (some) =>
    client.task.createMany({
      data: some.map(({ id, role, due: day }) => ({
        id,
        title: `Báo cáo kết quả thực hiện nhiệm vụ số ${id} của kế hoạch`,
        assignmentKind: 'role',
        assignee: role,
        scheduleKind: 'once',
        due: day,
        isUrgent: false,
        document: '36/QĐ-UBND',
        ref: 'Phụ lục, mục 3',
        deadlineText: 'Quý IV',
      })),
    }),
  );
  await inParts(all, (some) =>
    client.taskOccurrence.createMany({
      data: some.map(({ id, due: day }) => ({
        id,
        taskId: id,
        due: day,
        state: 'not-started',
        since,
        isAcknowledged: false,
        isEnded: false,
        isChanged: true,
      })),
    }),
  );
}

async function inParts<Row>(rows: readonly Row[], insert: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += 2_000) await insert(rows.slice(from, from + 2_000));
}
