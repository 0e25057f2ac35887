import type { NewCase } from '../case.js';
import { withDue } from '../clocks/running-clocks.js';
import type { CaseStore, CreatedCase } from '../ports.js';
import type { NewParty } from '../requester.js';
import type { NewSealedCase, SealedCase, SealedStore } from '../sealed/sealed-store.js';
import { FIRST_STATE } from '../states/case-state.js';
import type { CaseRules } from './case-rules.js';

/** Files a case with the date it is due. It is committed when this returns: only then may its code be told. */
export function fileCase(
  given: Omit<NewCase, 'due'>,
  reporter: NewParty | undefined,
  { clocks, calendar }: CaseRules,
  cases: Pick<CaseStore, 'create'>,
): Promise<CreatedCase> {
  return cases.create(withDue(begun(given), clocks.clocks, calendar), reporter);
}

/** The same for a tố cáo, into the sealed store. */
export function fileSealed(
  given: Omit<NewSealedCase, 'due'>,
  { clocks, calendar }: CaseRules,
  sealed: Pick<SealedStore, 'put'>,
): Promise<{ readonly filed: SealedCase; readonly isNew: boolean }> {
  return sealed.put(withDue({ ...begun(given), kind: 'to-cao' as const }, clocks.clocks, calendar));
}

function begun<Given extends { readonly receivedAt: Date }>(given: Given) {
  return { ...given, state: FIRST_STATE, reachedAt: { [FIRST_STATE]: given.receivedAt } };
}
