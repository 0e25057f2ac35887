/** A failure that is expected and has a name, as a value. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function problem<Problem>(what: Problem): Result<never, Problem> {
  return { ok: false, problem: what };
}
