import type { CaseAction, CaseState } from '../../states/case-state.js';
import { nextCaseState } from '../../states/next-case-state.js';
import { REQUIRED } from '../../steps/case-step.js';
import { fieldsOf, type StepField } from '../step-fields.js';

/** In the order work goes on; what ends it stands at the end. */
const SEALED_VERBS = [
  'register',
  'accept',
  'notify',
  'verify',
  'assign',
  'extend',
  'conclude',
  'send-conclusion',
  'act',
  'resume',
  'return',
  'close',
  'note',
  'transfer',
  'keep-as-information',
  'refuse',
  'withdraw',
  'terminate',
  'reopen',
] as const satisfies readonly (CaseAction | 'note')[];
export type SealedVerb = (typeof SEALED_VERBS)[number];

/** Letters come in and go out with these; their files are kept with the case. */
const WITH_FILES: ReadonlySet<SealedVerb> = new Set(['note', 'notify', 'conclude', 'send-conclusion', 'close']);

/** What law allows now. */
export function openSealedVerbs(state: CaseState): readonly SealedVerb[] {
  return SEALED_VERBS.filter((verb) => verb === 'note' || nextCaseState('to-cao', state, verb) !== undefined);
}

export function isSealedVerb(name: string): name is SealedVerb {
  return SEALED_VERBS.some((verb) => verb === name);
}

export function takesFiles(verb: SealedVerb): boolean {
  return WITH_FILES.has(verb);
}

/** What the form asks for. Every step says why: where the step has no reason of its own, in `why`. */
export function sealedFieldsOf(
  verb: SealedVerb,
): readonly { readonly name: StepField; readonly isRequired: boolean }[] {
  const own = fieldsOf(verb).filter(({ name }) => name !== 'why');
  const hasReason = REQUIRED[verb]?.includes('reason') ?? false;
  const document = verb === 'notify' || verb === 'send-conclusion';
  return [
    ...own,
    ...(document ? [{ name: 'document', isRequired: false } as const] : []),
    ...(hasReason ? [] : [{ name: 'why', isRequired: true } as const]),
  ];
}
