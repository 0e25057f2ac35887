import type { Case } from '../case.js';
import type { FiledKind } from '../filed-kind.js';
import { leadingSteps } from '../staff/leading-steps.js';
import { isHandled } from '../states/case-state.js';
import { type CaseStep, isFilledIn, REQUIRED, type StepDetails, type WorkedOut } from '../steps/case-step.js';

export type StepField = Exclude<keyof StepDetails, WorkedOut>;
export type StepVerb = CaseStep['action'];

/** What may be told with a step beside what it requires. */
const OPTIONAL: Readonly<Partial<Record<StepVerb, readonly StepField[]>>> = {
  classify: ['kind', 'category', 'about', 'isUrgent'],
  assign: ['why'],
  transfer: ['document'],
  refuse: ['body', 'document'],
  return: ['why'],
  withdraw: ['why'],
  appeal: ['document'],
  sue: ['document'],
};

/** In the order work goes on; what ends a case stands at the end. */
const VERBS: readonly StepVerb[] = [
  'take',
  'check',
  'accept',
  'verify',
  'answer',
  'decide',
  'assign',
  'transfer',
  'extend',
  'classify',
  'close',
  'note',
  'invite',
  'suspend',
  'resume',
  'take-effect',
  'appeal',
  'sue',
  'return',
  'merge',
  'separate',
  'refuse',
  'terminate',
  'withdraw',
  'reopen',
  'publish',
];

/** What can be done with a case now. */
export function openVerbs({ kind, state, reachedAt, publishedOn }: Case): readonly StepVerb[] {
  const isOpen: Readonly<Partial<Record<StepVerb, boolean>>> = {
    publish: isHandled(reachedAt) && publishedOn === undefined,
  };
  return VERBS.filter((verb) => isOpen[verb] ?? canFollow(kind, state, verb));
}

function canFollow(kind: FiledKind, state: Case['state'], verb: StepVerb): boolean {
  return leadingSteps(kind, state, verb) !== undefined;
}

/** What a form for the step asks for, what is required first. */
export function fieldsOf(verb: StepVerb): readonly { readonly name: StepField; readonly isRequired: boolean }[] {
  const required = REQUIRED[verb] ?? [];
  return [
    ...required.filter(isFilledIn).map((name) => ({ name, isRequired: true })),
    ...(OPTIONAL[verb] ?? []).map((name) => ({ name, isRequired: false })),
  ];
}

export function isStepVerb(name: string): name is StepVerb {
  return VERBS.some((verb) => verb === name);
}
