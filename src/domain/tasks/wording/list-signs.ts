import type { Feature } from './task-words.js';
import type { ListWhen, Span } from './wish.js';

/** What has to be said together; `time` stands for words of time. */
export type Signs = readonly (Feature | 'time')[];

/** One row has to be there whole. */
export function isOneSaid(rows: readonly Signs[], features: ReadonlySet<Feature>, span: Span | undefined): boolean {
  return rows.some((row) => row.every((sign) => (sign === 'time' ? span !== undefined : features.has(sign))));
}

/** What waits, has nobody, has no date or is late says so; then the days that were named. */
export function whenOf(features: ReadonlySet<Feature>, span: Span | undefined): ListWhen {
  if (features.has('waiting')) return 'waiting';
  if (features.has('unheld')) return 'unheld';
  if (features.has('undated')) return 'undated';
  if (features.has('late')) return 'late';
  return span ?? (features.has('near') ? 'near' : 'all');
}
