import type { OrdinaryKind } from '../filed-kind.js';
import type { CaseFigures } from './case-register.js';

type SummedName = 'received' | 'handled' | 'handledLate' | 'inProgress' | 'inProgressLate';
export type KindFigures = Pick<CaseFigures, SummedName> & { readonly kind: OrdinaryKind };

/** Each kind once, whatever its cases are about. */
export function sumOfKinds(figures: readonly CaseFigures[]): readonly KindFigures[] {
  return [...new Set(figures.map(({ kind }) => kind))].map((kind) => {
    const own = figures.filter((one) => one.kind === kind);
    const sum = (name: SummedName) => own.reduce((total, one) => total + one[name], 0);
    return {
      kind,
      received: sum('received'),
      handled: sum('handled'),
      handledLate: sum('handledLate'),
      inProgress: sum('inProgress'),
      inProgressLate: sum('inProgressLate'),
    };
  });
}
