import type { LocalDay } from '../../../calendar/office-time.js';
import { symbolKey } from '../../../imports/same-document.js';
import type { Deadline, Fact } from '../../../knowledge/record.js';
import { fold } from '../../../language/letters/fold.js';
import type { RoleKeys } from '../../../people/role-keys.js';
import { ruleUntil } from '../../occurrences.js';
import type { Assignment, Schedule } from '../../task.js';
import type { TaskDraft } from '../new-task.js';
import { readSchedule, type ScheduleContext } from '../read-schedule.js';
import { wholeRule } from '../whole-rule.js';

/** A document whose records become tasks: written down by hand, or imported and confirmed. */
export interface SourceDocument {
  readonly id: string;
  readonly symbol: string;
  /** What people read where the symbol is damaged: `Kế hoạch của UBND huyện Châu Thành`. */
  readonly name?: string;
  readonly issuedOn?: LocalDay;
  readonly facts: readonly Fact[];
  /** The last year it is about: what comes back in it ends with that year. */
  readonly lastYear?: number;
  /** Ids of facts stay the same from version to version. */
  readonly hasStableIds: boolean;
}

/** A task that a record asks for. */
export interface DocumentTask {
  readonly id: string;
  readonly draft: TaskDraft;
  /** With its document, where that is about certain years. */
  readonly endsOn?: LocalDay;
  /** The document says no day of the month. */
  readonly isDayAssumed: boolean;
}

export interface RecordContext extends ScheduleContext {
  readonly roles: RoleKeys;
}

/** What the ids of a document's tasks begin with: symbols start anew each year. */
export function idPrefix({ id, symbol, issuedOn }: Omit<SourceDocument, 'facts'>): string {
  const key = symbolKey({ symbol, recipients: [] });
  return `${key === undefined ? slug(id) : slug([key, issuedOn?.slice(0, 4)].filter(Boolean).join('-'))}.`;
}

/** One task for each lead and each date of a record: each lead reports for itself, and each date comes in its time. */
export function documentTasks(document: SourceDocument, context: RecordContext): DocumentTask[] {
  const prefix = idPrefix(document);
  const taken = new Map<string, number>();
  return adoptable(document.facts, context.roles).flatMap(({ fact, leads }) => {
    const key = document.hasStableIds ? fact.id : slug(fact.ref);
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    const { schedules, isDayAssumed } = schedulesOf(fact.deadline, document, context);
    return leads.flatMap((assignment, lead) =>
      schedules.map((schedule, date) => ({
        id: [`${prefix}${key}`, numbered('n', count - 1), numbered('l', lead), numbered('d', date)]
          .filter(Boolean)
          .join('.'),
        draft: { ...draftOf(fact, nameOf(document)), assignment, schedule },
        isDayAssumed,
        ...(document.lastYear === undefined ? {} : { endsOn: `${document.lastYear}-12-31` }),
      })),
    );
  });
}

function nameOf({ symbol, name }: SourceDocument): string {
  return symbolKey({ symbol, recipients: [] }) === undefined ? (name ?? symbol) : symbol;
}

function numbered(letter: string, index: number): string {
  return index === 0 ? '' : `${letter}${index + 1}`;
}

/**
 * Tasks, and duties that come back by a rule unless the same role has a task (or an earlier duty) with the same rule: "báo cáo hằng quý"
 * stands in several places of a plan and is one report.
 */
function adoptable(
  facts: readonly Fact[],
  roles: RoleKeys,
): { readonly fact: Fact; readonly leads: readonly Assignment[] }[] {
  const periodic = new Set<string>();
  const keyOf = (fact: Fact, lead: Assignment) =>
    `${fact.deadline?.rrule} ${lead.kind === 'role' ? roles.keyOf(lead.role) : ''}`;
  const tasks = facts.filter(({ kind }) => kind === 'task').map((fact) => ({ fact, leads: leadsOf(fact, roles) }));
  for (const { fact, leads } of tasks)
    if (fact.deadline?.rrule) for (const lead of leads) periodic.add(keyOf(fact, lead));
  const duties = facts.filter(({ kind, deadline }) => kind === 'responsibility' && deadline?.rrule !== undefined);
  return [
    ...tasks,
    ...duties.flatMap((fact) => {
      const leads = leadsOf(fact, roles).filter((lead) => !periodic.has(keyOf(fact, lead)));
      for (const lead of leads) periodic.add(keyOf(fact, lead));
      return leads.length > 0 ? [{ fact, leads }] : [];
    }),
  ];
}

function leadsOf({ lead = [] }: Fact, roles: RoleKeys): Assignment[] {
  const names = [...new Set(lead.map((role) => roles.nameOf(role)))];
  return names.length > 0 ? names.map((role) => ({ kind: 'role', role })) : [{ kind: 'nobody' }];
}

function draftOf(
  { subject, ref, coordinating, deadline }: Fact,
  symbol: string,
): Omit<TaskDraft, 'assignment' | 'schedule'> {
  return {
    title: subject,
    isUrgent: false,
    ...(coordinating && coordinating.length > 0 ? { coordinating } : {}),
    source: { document: symbol, ref, ...(deadline?.text ? { deadlineText: deadline.text } : {}) },
  };
}

interface Schedules {
  readonly schedules: readonly Schedule[];
  readonly isDayAssumed: boolean;
}

const UNDATED: Schedules = { schedules: [{ kind: 'undated' }], isDayAssumed: false };

/** The dates of the record; where it has only words, those that the date reader finds in them. */
function schedulesOf(
  deadline: Deadline | undefined,
  { issuedOn, lastYear }: SourceDocument,
  context: RecordContext,
): Schedules {
  if (!deadline) return UNDATED;
  const { due = [], rrule, text, kind } = deadline;
  if (due.length > 0)
    return { schedules: [...due].sort().map((day) => ({ kind: 'once', due: day.slice(0, 10) })), isDayAssumed: false };
  if (rrule !== undefined) {
    const whole = wholeRule(rrule, false);
    const rule = lastYear === undefined ? whole.rrule : ruleUntil(whole.rrule, `${lastYear}-12-31`);
    return {
      schedules: [{ kind: 'recurring', rrule: rule, from: issuedOn ?? context.today }],
      isDayAssumed: whole.isDayAssumed,
    };
  }
  if (kind !== 'date' && kind !== 'period' && kind !== 'recurrence') return UNDATED;
  const reading = readSchedule(text, issuedOn === undefined ? context : { ...context, documentDate: issuedOn });
  return reading.kind === 'read' ? reading : UNDATED;
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
