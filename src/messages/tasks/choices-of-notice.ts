import type { ReplyChoice } from '../../domain/conversation/ports.js';
import type { Notice, NoticeItem, NoticeKind } from '../../domain/reminders/notice.js';
import { actPress, listPress } from '../../domain/tasks/acts/press.js';
import { ACT_RULES, type TaskAct } from '../../domain/tasks/acts/task-act.js';
import { ACT_LABELS, taskLabel, taskName } from './task-labels.js';

/** More buttons than this are no choice any more. */
const MOST_TASKS = 8;
const OWN_ACTS: readonly TaskAct[] = ['receive', 'start', 'report', 'ask-extension'];
const ALL_MINE: ReplyChoice = { id: listPress('mine.all', 0), label: 'Tất cả việc của tôi' };
const ALL_OF_PEOPLE: ReplyChoice = { id: listPress('people.all', 0), label: 'Việc của người phụ trách' };

/** What can be done at once under a notice: with one task everything, with several each task is a button that opens it. */
const CHOICES: Readonly<Record<NoticeKind, (items: readonly NoticeItem[], to: string) => readonly ReplyChoice[]>> = {
  reminder: toOwner,
  overdue: toOwner,
  escalation: (items, to) =>
    items.length === 1
      ? items.flatMap((item) => [...act('acknowledge', item, to), ...show([item], 'Xem việc')])
      : items.slice(0, MOST_TASKS).flatMap((item) => act('acknowledge', item, to, ` ${nameOf(item)}`)),
  digest: (items) => [...show(items), ...(items.length > MOST_TASKS ? [ALL_MINE] : [])],
  summary: (items) => [...show(items), ...(items.length > MOST_TASKS ? [ALL_OF_PEOPLE] : [])],
  reconciliation: () => [],
};

/** The buttons of a notice; where there are none they are numbers. Empty when its tasks have no numbers yet. */
export function choicesOfNotice({ kind, items, to }: Pick<Notice, 'kind' | 'items' | 'to'>): readonly ReplyChoice[] {
  return CHOICES[kind](items, to);
}

function toOwner(items: readonly NoticeItem[], to: string): readonly ReplyChoice[] {
  const [only] = items;
  if (!only || items.length > 1) return [...show(items), ...(items.length > MOST_TASKS ? [ALL_MINE] : [])];
  const acts = OWN_ACTS.filter((one) => !(one === 'start' && only.state === 'in-progress'));
  return acts.flatMap((one) => act(one, only, to));
}

function act(name: TaskAct, item: NoticeItem, person: string, behind = ''): readonly ReplyChoice[] {
  const { number, occurrence } = item;
  if (number === undefined) return [];
  const boundTo = ACT_RULES[name].boundTo(item, []);
  return [{ id: actPress(name, number, { person, occurrence, boundTo }), label: `${ACT_LABELS[name]}${behind}` }];
}

function show(items: readonly NoticeItem[], label?: string): readonly ReplyChoice[] {
  return items.slice(0, MOST_TASKS).flatMap(({ number, occurrence, title }) =>
    number === undefined
      ? []
      : [
          {
            id: actPress('show', number, { person: '', occurrence, boundTo: '' }),
            label: label ?? taskLabel(number, title),
          },
        ],
  );
}

function nameOf({ number }: NoticeItem): string {
  return number === undefined ? '' : taskName(number);
}
