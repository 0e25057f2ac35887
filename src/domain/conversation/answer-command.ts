import type { Office } from '../knowledge/office.js';
import type { ProcedureField } from '../knowledge/procedure.js';
import type { ProcedureFinding } from '../knowledge/procedures/procedure-reply.js';
import type { Command } from './commands.js';
import { type Decision, decideByCommand, decideByProcedure, decideByRequest, decideByScope } from './decision.js';
import type { CommandTopic } from './reply.js';
import type { ScopeFinding } from './scope/finding.js';
import type { Choice, ConversationState } from './turn.js';

export interface CommandTurn {
  readonly state: ConversationState;
  readonly parts: {
    readonly office: Office | undefined;
    readonly firstChoices: readonly Choice[];
    readonly procedures: {
      answerChosen(
        procedure: string,
        fields: readonly ProcedureField[],
        state: ConversationState,
      ): ProcedureFinding | undefined;
    };
  };
  /** What a message in words is decided to be: some commands are only a way to begin one. */
  readonly decide: (text: string) => Decision;
}

type Meaning = (argument: string, turn: CommandTurn) => Decision;

const GREETING: ScopeFinding = { kind: 'greeting', strength: 'certain' };
const HELP: ScopeFinding = { kind: 'help', strength: 'certain' };
const COMPLAINT: ScopeFinding = { kind: 'complaint', topic: 'general', strength: 'certain' };
const OFFICIAL: ScopeFinding = { kind: 'human', strength: 'certain' };
const OWN_DATA: ScopeFinding = { kind: 'own-data', strength: 'certain' };

const MEANINGS: Readonly<Record<Command['name'], Meaning>> = {
  batdau: begin,
  start: begin,
  trogiup: says(HELP),
  tracuu: (argument, turn) => (argument ? turn.decide(argument) : decideByCommand('look-up', turn.state)),
  viec: tells('tasks'),
  hoanthanh: tells('tasks'),
  lich: tells('tasks'),
  phananh: complain,
  gapcanbo: says(OFFICIAL),
  lienket: (code, { state }) => decideByRequest({ kind: 'link', code }, state),
  huylienket: (_, { state }) => decideByRequest({ kind: 'ask-unlink' }, state),
  thongbao: tells('announcements'),
  dulieu: says(OWN_DATA),
  xoa: (_, { state }) => decideByRequest({ kind: 'ask-forget' }, state),
  stop: tells('nothing-open'),
  unknown: tells('unknown'),
};

/** What a command means. The ones whose part of the product does not exist yet say so, and what works now. */
export function answerCommand({ name, argument }: Command, turn: CommandTurn): Decision {
  return MEANINGS[name](argument, turn);
}

/** `t.me/<bot>?start=lk_ABCDE23456` links with one tap. */
const LINK_PAYLOAD = /^lk_(?<code>[A-Za-z0-9-]+)$/;

/** A link or QR code at the counter can name a procedure; an unknown payload is greeted. */
function begin(payload: string, { state, parts }: CommandTurn): Decision {
  const code = LINK_PAYLOAD.exec(payload)?.groups?.code;
  if (code) return decideByRequest({ kind: 'link', code }, state);
  const finding = payload ? parts.procedures.answerChosen(payload, ['general'], state) : undefined;
  return finding ? decideByProcedure(finding) : decideByScope(GREETING, state, parts);
}

/** What is written behind the command is a grievance, however it is worded. */
function complain(argument: string, { state, parts, decide }: CommandTurn): Decision {
  const decision = argument ? decide(`Tôi muốn phản ánh: ${argument}`) : undefined;
  const isGrievance = decision?.outcome === 'complaint' || decision?.outcome === 'emergency';
  return isGrievance ? decision : decideByScope(COMPLAINT, state, parts);
}

function says(finding: ScopeFinding): Meaning {
  return (_, { state, parts }) => decideByScope(finding, state, parts);
}

function tells(topic: CommandTopic): Meaning {
  return (_, { state }) => decideByCommand(topic, state);
}
