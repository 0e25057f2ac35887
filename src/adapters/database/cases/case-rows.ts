import { localDayOf } from '../../../domain/calendar/office-time.js';
import type { Case, CasePlace } from '../../../domain/complaints/case.js';
import type { CaseCategory } from '../../../domain/complaints/case-category.js';
import type { OrdinaryKind } from '../../../domain/complaints/filed-kind.js';
import { cellOf } from '../../../domain/complaints/nearby/place-cell.js';
import { handledOn } from '../../../domain/complaints/register/figures.js';
import { type CaseState, isOver } from '../../../domain/complaints/states/case-state.js';
import type { Closing, ClosingReason } from '../../../domain/complaints/steps/closing.js';
import type { CaseRow } from '../generated/client.js';

/** The part of a case that is sealed. */
export interface SealedText {
  readonly summary: string;
  readonly content: string;
  readonly place: Omit<CasePlace, 'area'>;
  readonly happened?: string;
  readonly attachments: readonly string[];
  readonly settledBefore?: string;
  readonly extensionReason?: string;
  readonly closing?: Omit<Closing, 'reason'>;
}

/** Read in the clear: no text, no exact place. */
export function toCaseRow(
  given: Omit<Case, 'number' | 'id' | 'code' | 'revision'>,
): Omit<CaseRow, 'number' | 'id' | 'code' | 'draft' | 'revision' | 'isForgotten' | 'registerLine'> {
  const { kind, category, about, isUrgent, state, way, place, assignee, body, mergedInto, receivedAt } = given;
  const endedAt = isOver(state) ? given.reachedAt[state] : undefined;
  return {
    kind,
    category,
    about: about ?? null,
    isUrgent,
    state,
    isOver: isOver(state),
    way,
    area: place.area ?? null,
    cell: place.location ? cellOf(place.location) : null,
    assignee: assignee ?? null,
    body: body ?? null,
    mergedInto: mergedInto ?? null,
    receivedAt: BigInt(receivedAt.getTime()),
    receivedOn: localDayOf(receivedAt),
    reachedAt: writeInstants(given.reachedAt),
    dueOn: given.due?.on ?? null,
    dueClock: given.due?.clock ?? null,
    dueTime: given.due?.time ?? null,
    extendedUntil: given.extension?.until ?? null,
    missedOn: given.missed?.on ?? null,
    missedClock: given.missed?.clock ?? null,
    closingReason: given.closing?.reason ?? null,
    endedOn: endedAt ? localDayOf(endedAt) : null,
    handledOn: handledOn(given.reachedAt) ?? null,
    publishedOn: given.publishedOn ?? null,
    score: given.score ?? null,
    isAnonymised: given.isAnonymised,
  };
}

export function toSealedText(given: Pick<Case, (keyof SealedText & keyof Case) | 'extension'>): SealedText {
  const { summary, content, place, happened, settledBefore, attachments, extension, closing } = given;
  const { area: _, ...exact } = place;
  const { reason: __, ...proof } = closing ?? { reason: undefined };
  return {
    summary,
    content,
    place: exact,
    attachments,
    ...(happened === undefined ? {} : { happened }),
    ...(settledBefore === undefined ? {} : { settledBefore }),
    ...(extension ? { extensionReason: extension.reason } : {}),
    ...(closing ? { closing: proof as Omit<Closing, 'reason'> } : {}),
  };
}

/** What is shown of a case whose text cannot be opened: its key was destroyed, or the office's key is another one. */
const UNREADABLE: SealedText = { summary: '', content: '', place: {}, attachments: [] };

export function toCase(row: CaseRow, text: SealedText = UNREADABLE): Case {
  const { extensionReason, closing, place, summary, content, happened, settledBefore, attachments } = text;
  return {
    id: row.id,
    number: Number(row.number),
    code: row.code,
    kind: row.kind as OrdinaryKind,
    category: row.category as CaseCategory,
    isUrgent: Boolean(row.isUrgent),
    state: row.state as CaseState,
    summary,
    content,
    place: { ...place, ...(row.area === null ? {} : { area: row.area }) },
    attachments,
    way: row.way as Case['way'],
    receivedAt: toDate(row.receivedAt),
    reachedAt: readInstants(row.reachedAt),
    isAnonymised: Boolean(row.isAnonymised),
    revision: Number(row.revision),
    ...(happened === undefined ? {} : { happened }),
    ...(settledBefore === undefined ? {} : { settledBefore }),
    ...(row.about === null ? {} : { about: row.about as NonNullable<Case['about']> }),
    ...(row.assignee === null ? {} : { assignee: row.assignee }),
    ...(row.body === null ? {} : { body: row.body }),
    ...(row.mergedInto === null ? {} : { mergedInto: row.mergedInto }),
    ...(row.dueOn === null ? {} : { due: { on: row.dueOn, clock: row.dueClock ?? '', ...timeOf(row) } }),
    ...(row.missedOn === null ? {} : { missed: { on: row.missedOn, clock: row.missedClock ?? '' } }),
    ...(row.extendedUntil === null ? {} : { extension: { until: row.extendedUntil, reason: extensionReason ?? '' } }),
    ...(row.closingReason === null
      ? {}
      : { closing: { proof: [], ...closing, reason: row.closingReason as ClosingReason } }),
    ...(row.publishedOn === null ? {} : { publishedOn: row.publishedOn }),
    ...(row.score === null ? {} : { score: Number(row.score) }),
  };
}

function timeOf({ dueTime }: CaseRow): { readonly time?: string } {
  return dueTime === null ? {} : { time: dueTime };
}

export function toDate(ms: bigint | number): Date {
  return new Date(Number(ms));
}

export function writeInstants(reachedAt: Case['reachedAt']): string {
  return JSON.stringify(Object.fromEntries(Object.entries(reachedAt).map(([state, at]) => [state, at.getTime()])));
}

export function readInstants(json: string): Case['reachedAt'] {
  const entries = Object.entries(JSON.parse(json) as Record<string, number>);
  return Object.fromEntries(entries.map(([state, ms]) => [state, new Date(ms)]));
}
