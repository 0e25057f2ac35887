import { once } from '../../../shared/once.js';
import type { Question, ReadQuestion } from '../../language/reading/question.js';
import type { CaseKind } from '../case-kind.js';
import { speaksOnlyOfThings } from './calm-things.js';
import { gatherCases, isQuestion, type PartReading } from './gather-cases.js';
import { likeliest, probabilities } from './linear-model.js';
import { findMatters } from './matters/find-matters.js';
import { overlapping } from './matters/overlapping.js';
import { sentencesOf } from './matters/sentences.js';
import { sliceQuestion, sliceText } from './matters/slice-question.js';
import type { Stretch } from './matters/stretch.js';
import { withoutCourtesy } from './matters/without-courtesy.js';
import type { Noticer } from './noticed.js';
import type { NoticingRules } from './noticing-rules.js';
import { createSignReader, type SignParts, type Signs } from './read-signs.js';

export interface NoticerParts extends Pick<SignParts, 'scope' | 'guard'> {
  readonly rules: NoticingRules;
  readonly read: ReadQuestion;
}

interface MessagePart extends PartReading {
  readonly isUrgent: boolean;
  readonly features: readonly string[];
}

/** So sure has it to be that a message is none: a grievance taken for small talk is lost, the other way round it is asked back. */
const SURELY_NONE = 0.8;
/** Danger is believed early: a call for help that is missed costs more than a number given in vain. */
const PERHAPS_URGENT = 0.15;
/** Surer has it to be of a short message that names things and places only. */
const URGENT_FOR_THINGS = 0.5;
/** Surer has it to be where only a stretch of a long run of words says so: such runs tell of many things. */
const URGENT_IN_PASSING = 0.6;
/** What comes with thanks was read as none: so sure has what is left without them to be. */
const SURE_WITHOUT_THANKS = 0.7;
const SETTLED = groups('resolved undone praise');
const READ_LENGTH = 2000;
/** A number alone tells no grievance; 113 is for the rules. */
const NOTHING_SAID = { kind: 'not-a-complaint', category: 'khac', sureness: 1, cases: [], questions: [] } as const;

/** Features of how people ask. */
const ASKING = ['#how-to', '#where-asked', '#what-needed', '#how-much', '#yes-no', '#asks-intro', '!asks-last'];
/** Groups of `knowledge/complaints/concepts.yaml` without which nothing beside a question is complained of. */
const GRIEVOUS = groups(
  'light road water-supply power bridge tree traffic rubbish stench smoke-dust dirty-water broken drain disorder rude idle-officials passing-on delay food-bad noise parking pavement bribe embezzle abuse-of-power theft drugs gambling fraud assault disagree danger-word',
);

function groups(names: string): readonly string[] {
  return names.split(' ').map((name) => `#${name}`);
}

/** Makes the reader of grievances: how it decides is docs/adr/0016-noticing.md. Compiles its phrases once. */
export function createNoticer({ rules, scope, guard, read }: NoticerParts): Noticer {
  const signs = createSignReader({ concepts: rules.concepts, scope, guard });

  function judge(text: string, { features, isDanger }: Signs): MessagePart {
    const kinds = probabilities(rules.kind, features);
    const isNone = (kinds.get('not-a-complaint') ?? 0) >= SURELY_NONE;
    const kind = isNone ? 'not-a-complaint' : likeliestCase(kinds);
    return {
      text,
      kind,
      category: likeliest(probabilities(rules.category, features)),
      sureness: kinds.get(kind) ?? 0,
      asks: ASKING.some((feature) => features.includes(feature)),
      isUrgent: isUrgentAlone(text, { features, isDanger }),
      features,
    };
  }

  function isUrgentAlone(text: string, sign: Signs): boolean {
    return isUrgent(sign, speaksOnlyOfThings(text, sign.features) ? URGENT_FOR_THINGS : PERHAPS_URGENT);
  }

  function isUrgent({ features, isDanger }: Signs, enough: number): boolean {
    return isDanger || (probabilities(rules.urgency, features).get('urgent') ?? 0) >= enough;
  }

  /** What of a message is read more than once, each time from the same words. */
  function stretchReader(question: Question, whole: Signs) {
    const laidOut = once(() => signs.layOut(question, whole));
    return {
      textOf: ({ from, to }: Stretch) => sliceText(question, from, to),
      signsOf: ({ from, to }: Stretch) => laidOut()(from, to, sliceQuestion(question, from, to, read)),
      groupsOf: ({ from, to }: Stretch) =>
        laidOut()(from, to).features.filter((feature) => feature.startsWith('#') && !feature.includes('+')),
      readWords({ from, to }: Stretch) {
        const { features } = laidOut()(from, to);
        return {
          features,
          kinds: probabilities(rules.kind, features),
          categories: probabilities(rules.category, features),
        };
      },
    };
  }

  return {
    notice(message) {
      const text = (typeof message === 'string' ? message : message.text).slice(0, READ_LENGTH);
      const question = typeof message === 'string' ? read(text) : message;
      const sign = signs.read(question);
      if (!/\p{L}/u.test(text)) return { ...NOTHING_SAID, isUrgent: sign.isDanger };
      const { textOf, signsOf, readWords, groupsOf } = stretchReader(question, sign);
      const judgeStretch = (stretch: Stretch) => judge(textOf(stretch), signsOf(stretch));
      const asTold = judge(text, sign);
      const isDoubtful = asTold.kind === 'not-a-complaint' || asTold.sureness < SURE_WITHOUT_THANKS;
      const isThanks = isDoubtful && asTold.features.includes('#thanks');
      const body = isThanks ? judgeStretch(withoutCourtesy(question, groupsOf)) : asTold;
      const whole = isThanks && asksFor(body) ? { ...body, text } : asTold;
      const isOfOne = whole.kind === 'not-a-complaint' && !GRIEVOUS.some((group) => whole.features.includes(group));
      const matters = isOfOne ? [] : findMatters(question, { readWords, models: [rules.kind, rules.category] });
      const parts = matters.length > 1 ? matters.map(judgeStretch) : [];
      const cases = gatherCases(whole, parts);
      const sentences = sentencesOf(question);
      const [main] = cases;
      return {
        kind: main?.kind ?? 'not-a-complaint',
        category: main?.category ?? 'khac',
        isUrgent:
          whole.isUrgent ||
          (sentences.length > 1 && sentences.some((sentence) => isUrgentAlone(textOf(sentence), signsOf(sentence)))) ||
          sentences.some((sentence) =>
            overlapping(sentence).some((stretch) => isUrgent(signsOf(stretch), URGENT_IN_PASSING)),
          ),
        sureness: whole.sureness,
        cases,
        questions: cases.length > 0 ? parts.filter(isQuestion).map((part) => part.text) : [],
      };
    },
  };
}

/** A grievance that asks for something at its end, of which nothing is settled. */
function asksFor({ kind, sureness, features }: MessagePart): boolean {
  if (kind === 'not-a-complaint' || sureness < SURE_WITHOUT_THANKS) return false;
  const isAsked = features.includes('$demand') || (features.includes('#demand') && features.includes('!short'));
  return isAsked && !SETTLED.some((group) => features.includes(group));
}

function likeliestCase(kinds: ReadonlyMap<CaseKind | 'not-a-complaint', number>): CaseKind {
  const ofCases = new Map([...kinds].filter((entry): entry is [CaseKind, number] => entry[0] !== 'not-a-complaint'));
  return likeliest(ofCases);
}
