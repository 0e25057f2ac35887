import { expect, test } from 'vitest';
import { createStaff } from '../../people/staff.js';
import type { KnownTask } from '../acts/known-task.js';
import type { EnteredTelling, TaskTelling } from '../chat/task-reply.js';
import { urgentNotices } from './urgent-notices.js';

const AT = new Date('2026-03-09T03:00:00Z');
const staff = createStaff([{ id: 'an', name: 'Nguyễn Văn An', roles: [] }], []);

function weekly(number: number, due: string): KnownTask {
  const id = `truc@${due}`;
  const schedule = { kind: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', from: '2026-03-09' } as const;
  return {
    task: { id: 'truc', title: 'Trực bão', assignment: { kind: 'person', person: 'an' }, schedule, isUrgent: true },
    occurrence: {
      id,
      number,
      task: 'truc',
      due,
      state: 'not-started',
      since: AT,
      isAcknowledged: false,
      isChanged: true,
      revision: 0,
    },
  };
}

test('of an urgent task that comes back its owner is told of the next time', async () => {
  const tellings: (TaskTelling | EnteredTelling)[] = [];
  const entered = [weekly(1, '2026-03-13'), weekly(2, '2026-03-20'), weekly(3, '2026-03-27')];
  const asking = { staff, today: '2026-03-09', nameOf: (person: string) => person, at: AT };
  await urgentNotices(entered, asking, {
    tell: async (people, _about, what) => {
      tellings.push(...people.map((person) => what(person).telling));
      return { outbound: [], told: people, dueAt: AT };
    },
  });
  expect(tellings).toMatchObject([{ kind: 'entered', tasks: [{ number: 1, due: '2026-03-13' }] }]);
});
