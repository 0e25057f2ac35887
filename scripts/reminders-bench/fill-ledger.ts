import type { Database } from '../../src/adapters/database/opening/open-database.js';

export interface Fill {
  readonly tasks: number;
  /** The tasks are shared out among so many officials, each with a role and a chat of their own. */
  readonly people: number;
  readonly due: (task: number) => string;
  readonly since: Date;
}

/** A large office at once: entering it by the ledger takes longer than what is measured. */
export async function fillLedger({ statements }: Database, { tasks, people, due, since }: Fill): Promise<void> {
  const persons = Array.from({ length: people }, (_, at) => `p${at}`);
  const all = Array.from({ length: tasks }, (_, at) => [`t${at}`, `Công chức p${at % people}`, due(at)] as const);
  await statements.transaction(async (tx) => {
    for (const id of persons) {
      await tx.change('INSERT INTO "Person" (id, name, "createdAt") VALUES (?, ?, ?)', [id, `Cán bộ ${id}`, since]);
      await tx.change('INSERT INTO "PersonRole" ("personId", role) VALUES (?, ?)', [id, `Công chức ${id}`]);
      await tx.change(CHAT, [id.slice(1), id, since]);
    }
    for (const [id, role, day] of all) {
      await tx.change(TASK, [id, `Báo cáo kết quả thực hiện nhiệm vụ số ${id} của kế hoạch`, role, day]);
      await tx.change(OCCURRENCE, [id, id, day, since]);
    }
  });
}

const CHAT = `INSERT INTO "ChatLink" (channel, chat, "personId", "linkedAt") VALUES ('telegram', ?, ?, ?)`;
const TASK = `
  INSERT INTO "Task" (id, title, "assignmentKind", assignee, "scheduleKind", due, "isUrgent", document, ref, "deadlineText")
  VALUES (?, ?, 'role', ?, 'once', ?, false, '36/QĐ-UBND', 'Phụ lục, mục 3', 'Quý IV')`;
const OCCURRENCE = `
  INSERT INTO "TaskOccurrence" (id, "taskId", due, state, since, "isAcknowledged", "isEnded", "isChanged")
  VALUES (?, ?, ?, 'not-started', ?, false, false, true)`;
