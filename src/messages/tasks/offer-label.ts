import type { Offer } from '../../domain/tasks/chat/task-reply.js';
import { ACT_LABELS, CALENDAR_LABELS, STEP_LABELS, taskName } from './task-labels.js';
import { lineLabel } from './task-words.js';

const LISTS = {
  people: 'Việc của người phụ trách',
  'people-late': 'Việc trễ của người phụ trách',
  'people-waiting': 'Việc chờ quyết định',
} as const;

/** What stands on a button under a reply. */
export function offerLabel(label: Offer['label']): string {
  switch (label.kind) {
    case 'act':
      return label.number === undefined ? ACT_LABELS[label.act] : `${ACT_LABELS[label.act]} ${taskName(label.number)}`;
    case 'step':
      return STEP_LABELS[label.step];
    case 'calendar':
      return CALENDAR_LABELS[label.change];
    case 'task':
      return lineLabel(label.line, label.isOwnersShown);
    case 'more':
      return `Xem thêm (${label.count})`;
    case 'list':
      return LISTS[label.list];
  }
}
