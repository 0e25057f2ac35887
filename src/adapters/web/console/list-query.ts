import type { Context } from 'hono';
import { isLocalDay } from '../../../domain/calendar/office-time.js';
import { CASE_CATEGORIES, type CaseCategory } from '../../../domain/complaints/case-category.js';
import { CASE_GROUPS, type CaseGroupName } from '../../../domain/complaints/console/find-cases.js';
import { ORDINARY_KINDS, type OrdinaryKind } from '../../../domain/complaints/filed-kind.js';
import type { CaseFilter } from '../../../domain/complaints/ports.js';
import type { Period } from '../../../domain/complaints/register/case-register.js';
import { FIGURES, type FigureName, rowsOfFigure, rowsOfScore } from '../../../domain/complaints/register/figures.js';
import { type CaseState, isOver } from '../../../domain/complaints/states/case-state.js';
import { isCapability } from '../../../shared/ids.js';

/** Steps that lists are filtered by; one word for both ways of a case. */
export const STATES_ASKED: readonly CaseState[] = [
  'received',
  'classified',
  'assigned',
  'in-progress',
  'extended',
  'answered',
  'transferred',
  'refused',
  'checking',
  'accepted',
  'verifying',
  'dialogue-scheduled',
  'decided',
  'suspended',
  'closed',
  'merged',
];

/** A figure whose rows are listed. */
export interface AskedFigure {
  readonly period: Period;
  readonly about?: 'regulation' | 'conduct' | undefined;
  readonly figure?: FigureName | undefined;
  readonly score?: number | undefined;
}

/** What a list is asked for, as it stands in its address. */
export interface ListQuery {
  readonly group: CaseGroupName;
  readonly words: string;
  readonly kind?: OrdinaryKind | undefined;
  readonly category?: CaseCategory | undefined;
  readonly state?: CaseState | undefined;
  readonly area?: string | undefined;
  /** The official who has it, by id. */
  readonly holder?: string | undefined;
  readonly from?: string | undefined;
  readonly asked?: AskedFigure | undefined;
}

const CURSOR = /^[\d/-]{1,40}$/;
const MOST_WORDS = 100;

/** What is not understood is left out. */
export function readListQuery(c: Context): ListQuery {
  const given = (name: string) => c.req.query(name)?.normalize('NFC').trim() || undefined;
  const [from, holder] = [given('tu-dong'), given('nguoi-giu')];
  return {
    group: oneOf(given('nhom'), CASE_GROUPS) ?? 'open',
    words: given('tim')?.slice(0, MOST_WORDS) ?? '',
    kind: oneOf(given('loai'), ORDINARY_KINDS),
    category: oneOf(given('linh-vuc'), CASE_CATEGORIES),
    state: oneOf(given('buoc'), STATES_ASKED),
    area: given('dia-ban')?.slice(0, MOST_WORDS),
    holder: holder !== undefined && isCapability(holder) ? holder : undefined,
    from: from !== undefined && CURSOR.test(from) ? from : undefined,
    asked: readFigure(given),
  };
}

function readFigure(given: (name: string) => string | undefined): AskedFigure | undefined {
  const [from = '', until = ''] = [given('tu'), given('den')];
  if (!isLocalDay(from) || !isLocalDay(until)) return undefined;
  const score = Number(given('diem'));
  return {
    period: { from, until },
    about: oneOf(given('ve'), ['regulation', 'conduct'] as const),
    figure: oneOf(given('so'), FIGURES),
    score: Number.isInteger(score) && score >= 1 && score <= 5 ? score : undefined,
  };
}

export function queryString({ group, words, kind, category, state, area, holder, from, asked }: ListQuery): string {
  const all: Readonly<Record<string, string | number | undefined>> = {
    nhom: group,
    tim: words,
    loai: kind,
    'linh-vuc': category,
    buoc: state,
    'dia-ban': area,
    'nguoi-giu': holder,
    'tu-dong': from,
    tu: asked?.period.from,
    den: asked?.period.until,
    ve: asked?.about,
    so: asked?.figure,
    diem: asked?.score,
  };
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(all)) if (value) told.set(name, String(value));
  return told.toString();
}

/** A figure decides alone which rows are its own: those of its kind. */
export function filterOf({ kind, category, state, area, holder, asked }: ListQuery, now: Date): CaseFilter {
  if (asked && kind && asked.figure) return rowsOfFigure(asked.figure, figureKind(kind, asked), asked.period, now);
  if (asked && kind && asked.score) return rowsOfScore(kind, asked.score, asked.period);
  return {
    ...(kind ? { kinds: [kind] } : {}),
    ...(category ? { category } : {}),
    ...(state ? { states: [state], isOpen: !isOver(state) } : {}),
    ...(area ? { area } : {}),
    ...(holder ? { assignee: holder } : {}),
  };
}

function figureKind(kind: OrdinaryKind, { about }: AskedFigure) {
  return about ? { kind, about } : { kind };
}

function oneOf<Value extends string>(given: string | undefined, known: readonly Value[]): Value | undefined {
  return known.find((value) => value === given);
}
