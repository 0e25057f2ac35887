import { fold } from '../../language/fold.js';
import type { Case, CasePlace } from '../case.js';
import type { CaseStore } from '../ports.js';
import type { CaseDraft, SimilarCase } from './draft/draft.js';

const LOOKED_AT = 40;
const OFFERED = 3;
const NEAR_METRES = 300;
const METRES_PER_DEGREE = 111_320;
/** With the same area or spot, so many words in both; with nothing but words, more. */
const WORDS_NEARBY = 2;
const WORDS_ALONE = 4;
const FEWEST_LETTERS = 3;

/** Open cases of the same category that speak of the same matter close by: nothing of them is told but what the draft says too. */
export async function findSimilar(draft: CaseDraft, cases: Pick<CaseStore, 'list'>): Promise<readonly SimilarCase[]> {
  const filter = { category: draft.category, isOpen: true, kinds: ['phan-anh', 'hien-truong', 'kien-nghi'] } as const;
  const { cases: open } = await cases.list(filter, 'newest', LOOKED_AT);
  const own = wordsOf(draft);
  return open
    .map((other) => ({ other, shared: sharedWords(own, other), isNear: isNear(draft.place, other.place) }))
    .filter(({ shared, isNear }) => shared.length >= (isNear ? WORDS_NEARBY : WORDS_ALONE))
    .toSorted((a, b) => Number(b.isNear) - Number(a.isNear) || b.shared.length - a.shared.length)
    .slice(0, OFFERED)
    .map(({ other, shared }) => ({
      id: other.id,
      category: other.category,
      receivedAt: other.receivedAt.toISOString(),
      shared: shared.slice(0, 5),
      ...(other.place.area ? { area: other.place.area } : {}),
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

function isNear(one: CasePlace, other: CasePlace): boolean {
  if (one.location && other.location) return metresBetween(one.location, other.location) <= NEAR_METRES;
  return one.area !== undefined && one.area === other.area;
}

type Spot = NonNullable<CasePlace['location']>;

function metresBetween(one: Spot, other: Spot): number {
  const down = (one.latitude - other.latitude) * METRES_PER_DEGREE;
  const right = (one.longitude - other.longitude) * METRES_PER_DEGREE * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(down, right);
}

/** In most of what people write, whatever it is about. */
const OFTEN: ReadonlySet<string> = new Set(
  (
    'toi cac cho cua khong duoc nay nhung mot nguoi voi ngay lai nua rat qua cung con thi den tu tai trong ngoai khi dang ' +
    'chung may ban anh chi hom qua nay roi chua xin mong phuong gap phan anh kien nghi nha duong tren duoi vao nhieu hay luon ' +
    'bao lau tuan thang nam gio sang chieu toi dem muon biet nen theo'
  ).split(' '),
);
