import { fold } from '../../language/letters/fold.js';
import type { ReadOperator } from '../document-reading.js';

/** How the words around a number bind it; tried in order. Folded: the text right before, and right after. */
const BEFORE: readonly (readonly [RegExp, ReadOperator])[] = [
  [/(?:toi thieu|it nhat)(?:[^,.;]{0,8})$/u, '>='],
  [/(?:tu)\s*$/u, '>='],
  [/(?:tren|hon|vuot)\s*$/u, '>'],
  [/(?:toi da|khong qua|khong vuot qua|nhieu nhat)(?: la)?\s*$/u, '<='],
  [/(?:duoi|it hon)\s*$/u, '<'],
];
const AFTER: readonly (readonly [RegExp, ReadOperator])[] = [
  [/^\s*tro len/u, '>='],
  [/^\s*tro xuong/u, '<='],
];
const NEAR = 24;

export function readOperator(text: string, start: number, end: number): ReadOperator {
  const after = fold(text.slice(end, end + NEAR));
  const before = fold(text.slice(Math.max(0, start - NEAR), start));
  return (
    AFTER.find(([pattern]) => pattern.test(after))?.[1] ?? BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? '='
  );
}

/** Words that tell a number to be reached from one that was counted. */
const AIMS =
  /toi thieu|it nhat|phan dau|chi tieu|muc tieu|tro len|dat ty le|hoan thanh \d|du kien|khong qua|bao dam|dam bao|de ra/u;
/** A report tells what was reached; only these tell what is to be. */
const AIMS_IN_REPORT = /toi thieu|it nhat|phan dau|chi tieu/u;
const PLANNED = /du kien[^.;]{0,45}$/u;

export function hasAim(text: string): boolean {
  return AIMS.test(fold(text));
}

export function hasAimInReport(clause: string, before: string): boolean {
  return AIMS_IN_REPORT.test(fold(clause)) || PLANNED.test(fold(before));
}
