import type { OrdinaryKind } from '../../../domain/complaints/filed-kind.js';
import type { Period } from '../../../domain/complaints/register/case-register.js';
import type { FigureName } from '../../../domain/complaints/register/figures.js';
import { formatDate } from '../../format-date.js';
import { KIND_NAMES } from '../kind-names.js';

export const FIGURE_LABELS: Readonly<Record<FigureName, string>> = {
  received: 'Tiếp nhận trong kỳ',
  fromBefore: 'Từ kỳ trước',
  handled: 'Đã xử lý',
  published: 'Đã công khai',
  inProgress: 'Đang xử lý',
};

export function periodWords({ from, until }: Period): string {
  return `từ ${formatDate(from)} đến ${formatDate(until)}`;
}

/** Above the rows that a figure counts. */
export function figureHeading(asked: {
  readonly period: Period;
  readonly figure?: FigureName | undefined;
  readonly score?: number | undefined;
  readonly kind?: OrdinaryKind | undefined;
}): string {
  const { figure, score, kind, period } = asked;
  const what = figure ? FIGURE_LABELS[figure] : score ? `Được chấm ${score} điểm` : 'Hồ sơ';
  return `${what}${kind ? `, ${KIND_NAMES[kind].toLowerCase()}` : ''}, ${periodWords(period)}`;
}
