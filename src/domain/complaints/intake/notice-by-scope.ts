import type { Decision } from '../../conversation/decision.js';
import type { ComplaintTopic } from '../../conversation/scope/finding.js';
import type { CaseCategory } from '../case-category.js';
import type { CaseKind } from '../case-kind.js';
import type { Noticed } from '../noticing/noticed.js';
import { asksAboutDenouncing } from '../sealed/questions/asks-about-denouncing.js';

const NOTHING: Noticed = { kind: 'not-a-complaint', category: 'khac', isUrgent: false, cases: [] };

/** How to bring something forward is a question that the bot answers. */
const MEANT: Readonly<Record<Exclude<ComplaintTopic, 'general'>, readonly [CaseKind, CaseCategory]>> = {
  place: ['phan-anh', 'khac'],
  conduct: ['phan-anh', 'thai-do-can-bo'],
  'late-dossier': ['phan-anh', 'thu-tuc-cham-tre'],
  'khieu-nai': ['khieu-nai', 'khac'],
  'to-cao': ['to-cao', 'khac'],
};

/** What the bot's own rules take for a grievance, where the reader of grievances saw none. */
export function noticeByScope(text: string, { reply }: Decision): Noticed {
  if (reply.kind !== 'scope' || reply.finding.kind !== 'complaint' || reply.finding.topic === 'general') return NOTHING;
  if (reply.finding.topic === 'to-cao' && asksAboutDenouncing(text)) return NOTHING;
  const [kind, category] = MEANT[reply.finding.topic];
  return { kind, category, isUrgent: false, cases: [{ kind, category, text }] };
}
