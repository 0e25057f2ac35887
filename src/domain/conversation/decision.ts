import type { FactFinding } from '../knowledge/facts/fact-reply.js';
import type { Office } from '../knowledge/office.js';
import type { ProcedureField } from '../knowledge/procedure.js';
import type { ProcedureFinding } from '../knowledge/procedures/procedure-reply.js';
import type { AccountRequest } from './account-request.js';
import type { PerformedRequest } from './perform-request.js';
import type { CommandTopic, Reply } from './reply.js';
import type { ScopeFinding } from './scope/finding.js';
import { type Choice, type ConversationState, EMPTY_STATE, type Outcome, type Source } from './turn.js';

/** What a turn ends in, before anything is stored or said. */
export interface Decision {
  readonly reply: Reply;
  readonly outcome: Outcome;
  readonly sources: readonly Source[];
  readonly procedures: readonly string[];
  readonly fields: readonly ProcedureField[];
  readonly choices: readonly Choice[];
  /** The conversation after this turn. */
  readonly state: ConversationState;
  /** What is still to be done before the reply can be said; `reply` stands for places where it cannot be done. */
  readonly request?: AccountRequest;
  /** The gate that decided (`gates.ts`), for whoever looks into an answer. */
  readonly reason?: string;
  /** Danger is spoken of beside the question: whom to call is said below the answer. */
  readonly hasDangerBeside?: boolean;
}

const PROCEDURE_OUTCOME = {
  'procedure-answer': 'answered',
  'procedure-clarification': 'clarification',
  'procedure-unknown': 'not-found',
} as const satisfies Record<ProcedureFinding['reply']['kind'], Outcome>;

const FACT_OUTCOME = {
  'fact-answer': 'answered',
  'fact-lacking': 'not-found',
  'fact-part-missing': 'not-found',
} as const satisfies Record<FactFinding['reply']['kind'], Outcome>;

const SCOPE_OUTCOME = {
  emergency: 'emergency',
  redirected: 'redirected',
  'dossier-status': 'redirected',
  human: 'redirected',
  phone: 'redirected',
  'out-of-scope': 'out-of-scope',
  injection: 'out-of-scope',
  unlawful: 'out-of-scope',
  'personal-data': 'out-of-scope',
  complaint: 'complaint',
  office: 'not-found',
  greeting: 'greeting',
  thanks: 'thanks',
  goodbye: 'thanks',
  acknowledgement: 'thanks',
  help: 'help',
  identity: 'help',
  abuse: 'help',
  'own-data': 'help',
  reminder: 'help',
  'foreign-language': 'help',
  empty: 'help',
  gibberish: 'help',
  voice: 'help',
  sticker: 'help',
  photo: 'help',
  video: 'help',
  file: 'help',
  location: 'help',
} as const satisfies Record<ScopeFinding['kind'], Outcome>;

function scopeOutcome(finding: ScopeFinding, office: Office | undefined): Outcome {
  if (finding.kind === 'office') return office && !office.isSample ? 'answered' : 'not-found';
  if (finding.kind === 'redirected' && finding.topic === 'other-procedure') return 'not-found';
  return SCOPE_OUTCOME[finding.kind];
}

const NOTHING = { sources: [], procedures: [], fields: [], choices: [] } as const;

export function decideByProcedure(finding: ProcedureFinding): Decision {
  const { reply, procedures, fields, sources, nextState } = finding;
  const choices = reply.kind === 'procedure-clarification' ? reply.choices : [];
  return {
    reply: { kind: 'procedure', procedure: reply },
    outcome: PROCEDURE_OUTCOME[reply.kind],
    sources,
    procedures,
    fields,
    choices,
    state: { ...nextState, choices },
  };
}

export function decideByFact(finding: FactFinding, state: ConversationState): Decision {
  const { reply } = finding;
  const items = reply.kind === 'fact-answer' ? reply.items : reply.kind === 'fact-lacking' ? [reply.nearest] : [];
  const sources = items.map(({ document, fact }) => ({ document: fact.source ?? document.symbol, ref: fact.ref }));
  return {
    ...NOTHING,
    reply: { kind: 'fact', fact: reply },
    outcome: FACT_OUTCOME[reply.kind],
    sources,
    state: { ...state, facts: finding.keys, topic: 'document', choices: [] },
  };
}

/** Small talk and refusals leave what was talked about as it was; a greeting offers first questions. */
export function decideByScope(
  finding: ScopeFinding,
  state: ConversationState,
  { office, firstChoices }: { readonly office: Office | undefined; readonly firstChoices: readonly Choice[] },
): Decision {
  const choices = finding.kind === 'greeting' || finding.kind === 'help' ? firstChoices : [];
  return {
    ...NOTHING,
    reply: { kind: 'scope', finding },
    outcome: scopeOutcome(finding, office),
    sources: finding.kind === 'office' && office && !office.isSample ? [{ document: office.source }] : [],
    choices,
    state: choices.length > 0 ? { ...state, choices } : state,
    ...(finding.kind === 'own-data' ? { request: { kind: 'show-data' } as const } : {}),
  };
}

/** Something is to be done; a place where it cannot be done says so. */
export function decideByRequest(request: AccountRequest, state: ConversationState): Decision {
  return { ...NOTHING, reply: { kind: 'account', account: { kind: 'not-here' } }, outcome: 'help', state, request };
}

/** The decision after what it asked for was done. */
export function afterRequest({ request: _, ...decision }: Decision, performed: PerformedRequest): Decision {
  const state = performed.isForgotten ? EMPTY_STATE : decision.state;
  return {
    ...decision,
    reply: { kind: 'account', account: performed.reply },
    choices: performed.choices,
    state: { ...state, choices: performed.choices },
  };
}

export function decideNotFound(state: ConversationState, suggestions: readonly Choice[]): Decision {
  return {
    ...NOTHING,
    reply: { kind: 'not-found', isKept: false, hasSuggestions: suggestions.length > 0 },
    outcome: 'not-found',
    choices: suggestions,
    state: { ...state, choices: suggestions },
  };
}

export function decideByCommand(topic: CommandTopic, state: ConversationState): Decision {
  return { ...NOTHING, reply: { kind: 'command', topic }, outcome: 'help', state };
}

export function decideChoiceExpired(state: ConversationState): Decision {
  return { ...NOTHING, reply: { kind: 'choice-expired' }, outcome: 'help', state };
}

export function decideChoiceUnknown(state: ConversationState): Decision {
  return { ...NOTHING, reply: { kind: 'choice-unknown', offered: state.choices.length }, outcome: 'help', state };
}

/** Where nothing answers and a clerk would: one more choice. */
export function offerClerk(decision: Decision, clerk: Choice): Decision {
  const choices = [...decision.choices, clerk];
  return { ...decision, choices, state: { ...decision.state, choices } };
}
