import type { ProcedureField } from '../procedure.js';
import { type AskedField, fieldsOf } from './asked-fields.js';
import type { Place } from './resolve-family.js';
import type { Word } from './words.js';

const SEPARATORS = new Set(['va', 'con', 'voi', 'roi', 'dong', 'cung']);

/**
 * Gives each of several matters the fields asked of it: `Khai sinh cần gì, còn kết hôn mất bao lâu?`. What is asked
 * once after all of them is asked of all; a matter with nothing of its own takes what was asked before it.
 */
export function pairFields(
  words: readonly Word[],
  places: readonly Place[],
  asked: readonly AskedField[],
): ProcedureField[][] {
  if (places.length <= 1) return places.map(() => fieldsOf(asked));
  const first = places[0]?.from ?? 0;
  const last = places.at(-1)?.to ?? 0;
  const leads = asked.some(({ from }) => from < first) && !asked.some(({ from }) => from >= last);
  const bounds = places.slice(1).map((place, index) => {
    const before = places[index]?.to ?? 0;
    for (let at = place.from - 1; at >= before; at--) if (SEPARATORS.has(words[at]?.plain ?? '')) return at;
    return leads ? before : place.from;
  });
  const own = places.map((_, index) => {
    const from = index === 0 ? 0 : (bounds[index - 1] ?? 0);
    const to = bounds[index] ?? words.length;
    return fieldsOf(asked.filter((one) => one.from >= from && one.from < to));
  });
  const isOnlyLast = own.slice(0, -1).every((fields) => fields.length === 0);
  if (isOnlyLast) return own.map(() => own.at(-1) ?? []);
  let previous: ProcedureField[] = [];
  return own.map((fields) => {
    previous = fields.length > 0 ? fields : previous;
    return previous;
  });
}
