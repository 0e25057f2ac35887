import type { ProcedureField } from '../procedure.js';
import { ASPECT_PHRASES, FIELD_OF_ASPECT } from './aspect-phrases.js';
import { FAINT_PHRASES, FIELD_PHRASES } from './field-phrases.js';
import { createPatternIndex, type Found, longestApart } from './pattern-index.js';
import type { ProcedureAspect } from './procedure-reply.js';
import type { Word } from './words.js';

/** Words that ask for a field. `faint` ones only count when nothing else was asked. */
type Asked =
  | { readonly field: ProcedureField; readonly isFaint?: true }
  | { readonly aspect: ProcedureAspect; readonly field?: ProcedureField };

const FIELDS = createPatternIndex<Asked>([
  ...Object.entries(FIELD_PHRASES).flatMap(([field, phrases]) =>
    phrases.map((phrase) => [phrase, { field: field as ProcedureField }] as const),
  ),
  ...FAINT_PHRASES.map((phrase) => [phrase, { field: 'documents', isFaint: true }] as const),
]);

const ASPECTS = createPatternIndex<Asked>([
  ...Object.entries(ASPECT_PHRASES).flatMap(([name, phrases]) => {
    const aspect = name as ProcedureAspect;
    const field = FIELD_OF_ASPECT[aspect];
    return phrases.map((phrase) => [phrase, field ? { aspect, field } : { aspect }] as const);
  }),
]);

export interface AskedField {
  readonly from: number;
  readonly to: number;
  readonly field?: ProcedureField;
  readonly aspect?: ProcedureAspect;
  readonly isFaint: boolean;
}

/** What a question asks of a procedure and where it says so; words in `taken` name something else. */
export function askedFields(words: readonly Word[], taken: ReadonlySet<number> = new Set()): AskedField[] {
  const isFree = ({ from, to }: Found<Asked>) => {
    for (let at = from; at < to; at++) if (taken.has(at)) return false;
    return true;
  };
  const found = [...longestApart(FIELDS.find(words).filter(isFree)), ...longestApart(ASPECTS.find(words))];
  return found.map(({ from, to, value }) => ({
    from,
    to,
    isFaint: 'isFaint' in value,
    ...('aspect' in value ? { aspect: value.aspect } : {}),
    ...(value.field ? { field: value.field } : {}),
  }));
}

/** The fields in the order asked, each once; a faint word (`hồ sơ`) or `làm sao` gives way to anything more particular. */
export function fieldsOf(asked: readonly AskedField[]): ProcedureField[] {
  const clear = asked.filter(({ isFaint, field, aspect }) => !isFaint && field !== undefined && aspect === undefined);
  const carried = asked.filter(({ aspect, field }) => aspect !== undefined && field !== undefined);
  const faint = asked.filter(({ isFaint }) => isFaint);
  const source = clear.length > 0 ? clear : carried.length > 0 ? carried : faint;
  return [...new Set(source.flatMap(({ field }) => (field ? [field] : [])))];
}

/** True when nothing particular is asked: at most how it works. */
export function isBareAsking(asked: readonly AskedField[]): boolean {
  return asked.every(({ isFaint, field }) => isFaint || field === undefined || field === 'general');
}

export function aspectsOf(asked: readonly AskedField[]): ProcedureAspect[] {
  return [...new Set(asked.flatMap(({ aspect }) => (aspect ? [aspect] : [])))];
}
