import type { Question, ReadQuestion } from '../../language/question.js';
import type { CaseKind } from '../case-kind.js';
import { speaksOnlyOfThings } from './calm-things.js';
import { gatherCases, type PartReading } from './gather-cases.js';
import { likeliest, probabilities } from './linear-model.js';
import type { Noticer } from './noticed.js';
import type { NoticingRules } from './noticing-rules.js';
import { createSignReader, type SignParts } from './read-signs.js';
import { splitMessage } from './split-message.js';
import { stretchesOf } from './stretches.js';

export interface NoticerParts extends Pick<SignParts, 'scope' | 'guard'> {
  readonly rules: NoticingRules;
  readonly read: ReadQuestion;
}

/** So sure has it to be that a message is none: a grievance taken for small talk is lost, the other way round it is asked back. */
const SURELY_NONE = 0.8;
/** Danger is believed early: a call for help that is missed costs more than a number given in vain. */
const PERHAPS_URGENT = 0.15;
/** Surer has it to be of a short message that names things and places only. */
const URGENT_FOR_THINGS = 0.5;
/** Surer has it to be where only a stretch of a long run of words says so: such runs tell of many things. */
const URGENT_IN_PASSING = 0.6;
const READ_LENGTH = 2000;
/** A number alone tells no grievance; 113 is for the rules. */
const NOTHING_SAID = { kind: 'not-a-complaint', category: 'khac', sureness: 1, cases: [] } as const;

/** Makes the reader of grievances: how it decides is docs/adr/0016-noticing.md. Compiles its phrases once. */
export function createNoticer({ rules, scope, guard, read }: NoticerParts): Noticer {
  const readSigns = createSignReader({ concepts: rules.concepts, scope, guard });

  function readPart(text: string, question: Question): PartReading & { isUrgent: boolean } {
    const { features, isDanger } = readSigns(question);
    const kinds = probabilities(rules.kind, features);
    const isNone = (kinds.get('not-a-complaint') ?? 0) >= SURELY_NONE;
    const enough = speaksOnlyOfThings(text, features) ? URGENT_FOR_THINGS : PERHAPS_URGENT;
    const isUrgent = isDanger || (probabilities(rules.urgency, features).get('urgent') ?? 0) >= enough;
    const kind = isNone ? 'not-a-complaint' : likeliestCase(kinds);
    return {
      text,
      kind,
      category: likeliest(probabilities(rules.category, features)),
      sureness: kinds.get(kind) ?? 0,
      isUrgent,
    };
  }

  function isUrgentStretch(stretch: string): boolean {
    const { features, isDanger } = readSigns(read(stretch));
    return isDanger || (probabilities(rules.urgency, features).get('urgent') ?? 0) >= URGENT_IN_PASSING;
  }

  return {
    notice(message) {
      const text = (typeof message === 'string' ? message : message.text).slice(0, READ_LENGTH);
      const question = typeof message === 'string' ? read(text) : message;
      if (!/\p{L}/u.test(text)) return { ...NOTHING_SAID, isUrgent: readSigns(question).isDanger };
      const whole = readPart(text, question);
      const parts = splitMessage(text);
      const readings = parts.length > 1 ? parts.map((part) => readPart(part, read(part))) : [];
      const cases = gatherCases(whole, readings);
      const [main] = cases;
      return {
        kind: main?.kind ?? 'not-a-complaint',
        category: main?.category ?? 'khac',
        isUrgent:
          whole.isUrgent ||
          readings.some(({ isUrgent }) => isUrgent) ||
          parts.some((part) => stretchesOf(part).some(isUrgentStretch)),
        sureness: whole.sureness,
        cases,
      };
    },
  };
}

function likeliestCase(kinds: ReadonlyMap<CaseKind | 'not-a-complaint', number>): CaseKind {
  const ofCases = new Map([...kinds].filter((entry): entry is [CaseKind, number] => entry[0] !== 'not-a-complaint'));
  return likeliest(ofCases);
}
