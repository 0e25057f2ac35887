import type { LocalDay } from '../../calendar/office-time.js';
import { fold } from '../../language/letters/fold.js';
import type { Case } from '../case.js';
import { type NearbyCases, similarOpen } from '../nearby/similar-cases.js';
import type { CaseDraft, SimilarCase } from './draft/draft.js';

const MOST_SHARED = 5;
const FEWEST_LETTERS = 3;

/** Open cases of the same matter close by. Nothing of them is told but what the draft says as well. */
export async function findSimilar(
  draft: CaseDraft,
  today: LocalDay,
  nearby: NearbyCases,
): Promise<readonly SimilarCase[]> {
  const own = wordsOf(draft);
  return (await similarOpen(draft, today, nearby)).map(({ one, metres }) => ({
    id: one.id,
    category: one.category,
    receivedAt: one.receivedAt.toISOString(),
    shared: sharedWords(own, one).slice(0, MOST_SHARED),
    ...(one.place.area ? { area: one.place.area } : {}),
    ...(metres === undefined ? {} : { metres }),
  }));
}

/** Words as typed, by their folded form. */
function wordsOf({ content, place }: Pick<CaseDraft, 'content' | 'place'>): ReadonlyMap<string, string> {
  const words = `${content} ${place.text ?? ''}`.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Map(words.map((word) => [fold(word), word] as const).filter(([folded]) => isTelling(folded)));
}

function isTelling(folded: string): boolean {
  return (folded.length >= FEWEST_LETTERS || /^\d+$/.test(folded)) && !OFTEN.has(folded);
}

function sharedWords(own: ReadonlyMap<string, string>, other: Case): string[] {
  const theirs = wordsOf(other);
  return [...own].filter(([folded]) => theirs.has(folded)).map(([, word]) => word);
}

/** In most of what people write, whatever it is about. */
const OFTEN: ReadonlySet<string> = new Set(
  (
    'toi cac cho cua khong duoc nay nhung mot nguoi voi ngay lai nua rat qua cung con thi den tu tai trong ngoai khi dang ' +
    'chung may ban anh chi hom roi chua xin mong phuong gap phan kien nghi nha duong tren duoi vao nhieu hay luon ' +
    'bao lau tuan thang nam gio sang chieu dem muon biet nen theo'
  ).split(' '),
);
