import type { Assignment, Schedule, Task } from '../../../domain/tasks/task.js';
import type { ChangedOccurrence, KeptOccurrence } from '../../../domain/tasks/task-store.js';
import { isEnded, type WorkState } from '../../../domain/tasks/work-state.js';
import type { TaskOccurrence as OccurrenceRow, Task as TaskRow } from '../generated/client.js';

export function toTaskRow({
  id,
  title,
  assignment,
  coordinating,
  schedule,
  isUrgent,
  milestones,
  source,
}: Task): TaskRow {
  return {
    id,
    title,
    assignmentKind: assignment.kind,
    assignee: assignment.kind === 'person' ? assignment.person : assignment.kind === 'role' ? assignment.role : '',
    coordinating: coordinating?.join('; ') ?? null,
    scheduleKind: schedule.kind,
    due: schedule.kind === 'once' ? schedule.due : null,
    rrule: schedule.kind === 'recurring' ? schedule.rrule : null,
    fromDay: schedule.kind === 'recurring' ? schedule.from : null,
    isUrgent,
    milestones: milestones?.join(',') ?? null,
    document: source?.document ?? null,
    ref: source?.ref ?? null,
    deadlineText: source?.deadlineText ?? null,
  };
}

export function toTask(row: TaskRow): Task {
  const { id, title, coordinating, isUrgent, milestones, document, ref, deadlineText } = row;
  const source =
    document === null ? undefined : { document, ref: ref ?? '', ...(deadlineText ? { deadlineText } : {}) };
  return {
    id,
    title,
    isUrgent,
    assignment: toAssignment(row),
    schedule: toSchedule(row),
    ...(coordinating === null ? {} : { coordinating: coordinating.split('; ') }),
    ...(milestones === null ? {} : { milestones: milestones.split(',').filter(Boolean).map(Number) }),
    ...(source ? { source } : {}),
  };
}

function toAssignment({ assignmentKind, assignee }: TaskRow): Assignment {
  if (assignmentKind === 'person') return { kind: 'person', person: assignee };
  return assignmentKind === 'role' ? { kind: 'role', role: assignee } : { kind: 'nobody' };
}

function toSchedule({ scheduleKind, due, rrule, fromDay }: TaskRow): Schedule {
  if (scheduleKind === 'once' && due !== null) return { kind: 'once', due };
  if (scheduleKind === 'recurring' && rrule !== null && fromDay !== null)
    return { kind: 'recurring', rrule, from: fromDay };
  return { kind: 'undated' };
}

export function toOccurrenceRow(kept: KeptOccurrence, isChanged: boolean): Omit<OccurrenceRow, 'revision' | 'number'> {
  const { id, task, due, state, doneOn, since, isAcknowledged } = kept;
  return {
    id,
    taskId: task,
    due: due ?? null,
    state,
    doneOn: doneOn ?? null,
    since,
    isAcknowledged,
    isEnded: isEnded(state),
    isChanged,
  };
}

export function toOccurrence(row: OccurrenceRow): ChangedOccurrence {
  const { id, taskId, due, state, doneOn, since, isAcknowledged, isChanged, revision, number } = row;
  return {
    id,
    task: taskId,
    state: state as WorkState,
    since,
    isAcknowledged,
    isChanged: Boolean(isChanged),
    revision,
    ...(due === null ? {} : { due }),
    ...(doneOn === null ? {} : { doneOn }),
    ...(number === null ? {} : { number }),
  };
}
