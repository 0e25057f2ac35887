import type { CaseCategory } from '../../complaints/case-category.js';
import type { CaseKind } from '../../complaints/case-kind.js';
import type { Noticer, Weighed } from '../../complaints/noticing/noticed.js';
import type { ComplaintTopic, ScopeFinding } from './finding.js';
import type { ScopeGuard } from './scope-guard.js';

/** A grievance that no rule knows ends the turn only when it is so sure; else whatever answers comes first. */
const SURE = 0.8;

/** From here on no record of any question we have overruled one; looking them up was half of what a first sentence cost. */
const BEYOND_RECORDS = 0.9;

/** Less sure than this, a message that no rule knows is left to what answers. */
const LIKELY = 0.5;
/** Words that nothing else is known of: an answer to a question back more often than a grievance. */
const FEWEST_WORDS = 4;

/** What the rules said and the noticer may overrule: told by single words, which grievances share with other messages. */
const OVERRULED: ReadonlySet<ScopeFinding['kind']> = new Set(['complaint', 'redirected', 'out-of-scope', 'gibberish']);
/** Ways of complaining, which people name. */
const OF_WAYS: ReadonlySet<ComplaintTopic> = new Set(['khieu-nai', 'to-cao']);
/** Matters of danger that are reported like any other state of things. */
const OF_THINGS: ReadonlySet<CaseCategory> = new Set(['ha-tang', 'moi-truong', 'giao-thong']);

/** The scope guard with grievances as the noticer sees them, so that a conversation and `classify` say the same of a message. */
export function guardWithNoticer(guard: Pick<ScopeGuard, 'assess'>, noticer: Noticer): ScopeGuard {
  return {
    assess(question, attachment) {
      const said = guard.assess(question, attachment);
      if (said?.kind === 'foreign-language') return said;
      if (said?.strength === 'certain' && !OVERRULED.has(said.kind)) return said;
      const noticed = noticer.notice(question);
      if (noticed.kind === 'not-a-complaint') return said && withoutGrievance(said, noticed);
      const isDoubtful = noticed.sureness < LIKELY || question.tokens.length < FEWEST_WORDS;
      return said === undefined && isDoubtful ? undefined : findingOf(noticed, said);
    },
  };
}

/** Who asks how one complains tells no grievance, and is told how. */
function withoutGrievance(said: ScopeFinding, { sureness }: Weighed): ScopeFinding {
  return said.kind === 'complaint' && !OF_WAYS.has(said.topic) && sureness >= SURE
    ? { ...said, strength: 'weak' }
    : said;
}

function findingOf(noticed: Weighed, said: ScopeFinding | undefined): ScopeFinding | undefined {
  const { kind, category, isUrgent, sureness } = noticed;
  if (kind === 'not-a-complaint') return said;
  const isAgreed = said?.kind === 'complaint' || (said?.kind === 'redirected' && said.topic === 'crime');
  const isSure = sureness >= SURE && (said === undefined || said.strength === 'weak' || isAgreed);
  const strength = isSure || (isAgreed && said.strength === 'certain') ? 'certain' : 'weak';
  if (strength === 'weak' && said?.strength === 'certain' && !isAgreed) return said;
  if (isUrgent && isSure)
    return {
      kind: 'emergency',
      topic: OF_THINGS.has(category) ? 'hazard' : 'danger',
      strength: 'certain',
      isNoticed: true,
    };
  if (kind === 'to-giac-toi-pham') return { kind: 'redirected', topic: 'crime', strength };
  const isBeyondRecords = strength === 'certain' && sureness >= BEYOND_RECORDS;
  return {
    kind: 'complaint',
    topic: topicOf(kind, category),
    strength,
    ...(isBeyondRecords ? { isBeyondRecords } : {}),
  };
}

function topicOf(kind: Exclude<CaseKind, 'to-giac-toi-pham'>, category: CaseCategory): ComplaintTopic {
  if (kind === 'khieu-nai' || kind === 'to-cao') return kind;
  if (kind === 'kien-nghi') return 'general';
  return TOPIC_OF_CATEGORY[category] ?? 'general';
}

const TOPIC_OF_CATEGORY: Readonly<Partial<Record<CaseCategory, ComplaintTopic>>> = {
  'moi-truong': 'place',
  'ha-tang': 'place',
  'giao-thong': 'place',
  'an-ninh-trat-tu': 'place',
  'an-toan-thuc-pham': 'place',
  'dat-dai': 'place',
  'tieng-on': 'place',
  'thai-do-can-bo': 'conduct',
  'thu-tuc-cham-tre': 'late-dossier',
};
