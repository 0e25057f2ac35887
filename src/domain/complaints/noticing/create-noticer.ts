import type { Question, ReadQuestion } from '../../language/question.js';
import type { CaseKind } from '../case-kind.js';
import { speaksOnlyOfThings } from './calm-things.js';
import { gatherCases, type PartReading } from './gather-cases.js';
import { likeliest, probabilities } from './linear-model.js';
import type { Noticer } from './noticed.js';
import type { NoticingRules } from './noticing-rules.js';
import { findMatters, type Stretch } from './matters/find-matters.js';
import { sliceQuestion, sliceText } from './matters/slice-question.js';
import type { WordsReading } from './matters/turning-points.js';
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
/** Groups of `knowledge/complaints/concepts.yaml`: how people ask, and what is wrong with something. */
const ASKING = ['#how-to', '#where-asked', '#what-needed', '#how-much', '#yes-no', '#asks-intro', '!asks-last'];
const WRONGS = 'light road water-supply power bridge tree traffic rubbish stench smoke-dust dirty-water broken drain disorder rude idle-officials passing-on delay food-bad noise parking pavement bribe embezzle abuse-of-power theft drugs gambling fraud assault disagree danger-word'
  .split(' ')
  .map((name) => `#${name}`);
const READ_LENGTH = 2000;
/** A number alone tells no grievance; 113 is for the rules. */
const NOTHING_SAID = { kind: 'not-a-complaint', category: 'khac', sureness: 1, cases: [] } as const;

interface MessagePart extends PartReading, WordsReading {
  readonly isUrgent: boolean;
}

/** Makes the reader of grievances: how it decides is docs/adr/0016-noticing.md. Compiles its phrases once. */
export function createNoticer({ rules, scope, guard, read }: NoticerParts): Noticer {
  const readSigns = createSignReader({ concepts: rules.concepts, scope, guard });

  function readPart(text: string, question: Question): MessagePart {
    const { features, isDanger } = readSigns(question);
    const kinds = probabilities(rules.kind, features);
    const categories = probabilities(rules.category, features);
    const isNone = (kinds.get('not-a-complaint') ?? 0) >= SURELY_NONE;
    const enough = speaksOnlyOfThings(text, features) ? URGENT_FOR_THINGS : PERHAPS_URGENT;
    const isUrgent = isDanger || (probabilities(rules.urgency, features).get('urgent') ?? 0) >= enough;
    const kind = isNone ? 'not-a-complaint' : likeliestCase(kinds);
    return {
      text,
      kind,
      category: likeliest(categories),
      sureness: kinds.get(kind) ?? 0,
      asks: ASKING.some((group) => features.includes(group)),
      isUrgent,
      kinds,
      categories,
      features,
    };
  }

  /** The parts of a message that tell of different matters; none of a message about one. */
  function partsOf(question: Question, whole: MessagePart): MessagePart[] {
    if (whole.kind === 'not-a-complaint' && !WRONGS.some((group) => whole.features.includes(group))) return [];
    const known = new Map<string, MessagePart>();
    const readWords = ({ from, to }: Stretch): MessagePart => {
      const key = `${from} ${to}`;
      const reading = known.get(key) ?? readPart(sliceText(question, from, to), sliceQuestion(question, from, to, read));
      known.set(key, reading);
      return reading;
    };
    const matters = findMatters(question, { readWords, models: [rules.kind, rules.category] });
    return matters.length > 1 ? matters.map(readWords) : [];
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
      const cases = gatherCases(whole, partsOf(question, whole));
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
