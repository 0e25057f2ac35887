/** Every state of every track; which of them a case can be in, its track says. Late is not a state: it follows from the clocks. */
export type CaseState =
  | 'received'
  | 'classified'
  | 'assigned'
  | 'in-progress'
  | 'extended'
  | 'answered'
  | 'refused'
  | 'transferred'
  | 'merged'
  | 'checking'
  | 'accepted'
  | 'verifying'
  | 'dialogue-scheduled'
  | 'decided'
  | 'effective'
  | 'second-complaint'
  | 'court'
  | 'suspended'
  | 'terminated'
  | 'withdrawn'
  | 'registered'
  | 'notified'
  | 'information-only'
  | 'concluded'
  | 'sent'
  | 'acted'
  | 'closed';

/** What people do with a case. `note` and `publish` change no state, so they are no rows of the tables. */
export type CaseAction =
  | 'classify'
  | 'assign'
  | 'take'
  | 'transfer'
  | 'return'
  | 'refuse'
  | 'merge'
  | 'separate'
  | 'extend'
  | 'answer'
  | 'close'
  | 'reopen'
  | 'withdraw'
  | 'check'
  | 'accept'
  | 'verify'
  | 'invite'
  | 'decide'
  | 'take-effect'
  | 'appeal'
  | 'sue'
  | 'suspend'
  | 'resume'
  | 'terminate'
  | 'register'
  | 'keep-as-information'
  | 'notify'
  | 'conclude'
  | 'send-conclusion'
  | 'act';

/** From each state, what each action leads to; what is not named cannot be done. */
export type StateTable = Readonly<Partial<Record<CaseState, Readonly<Partial<Record<CaseAction, CaseState>>>>>>;

/** Every case begins here. */
export const FIRST_STATE: CaseState = 'received';

/** Nothing is waited for: closed, or carried on in another case. */
export function isOver(state: CaseState): boolean {
  return state === 'closed' || state === 'merged';
}

/** The office has said what becomes of it: from the first of these on a case counts as handled. */
export const HANDLED_STATES: readonly CaseState[] = [
  'answered',
  'refused',
  'transferred',
  'decided',
  'terminated',
  'withdrawn',
  'merged',
  'closed',
];

export function isHandled(reachedAt: Readonly<Partial<Record<CaseState, Date>>>): boolean {
  return HANDLED_STATES.some((state) => reachedAt[state] !== undefined);
}
