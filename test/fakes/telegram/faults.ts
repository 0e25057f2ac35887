/** What goes wrong with a call. `before` and `after` tell whether it is carried out all the same. */
export type Fault =
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  | { readonly kind: 'status'; readonly status: number; readonly body: string; readonly when: 'before' | 'after' }
  | { readonly kind: 'slow'; readonly ms: number };

export interface Faults {
  /** The next `times` calls of the method, after those already planned. */
  plan(method: string, fault: Fault, times?: number): void;
  next(method: string): Fault | undefined;
}

export function createFaults(): Faults {
  const planned = new Map<string, Fault[]>();
  return {
    plan(method, fault, times = 1) {
      planned.set(method, [...(planned.get(method) ?? []), ...Array.from({ length: times }, () => fault)]);
    },
    next: (method) => planned.get(method)?.shift(),
  };
}

/** An error as the Bot API words it. */
export function apiError(status: number, description: string, parameters?: object): Extract<Fault, { kind: 'status' }> {
  const body = JSON.stringify({ ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) });
  return { kind: 'status', status, body, when: 'before' };
}
