import { fold } from '../../language/letters/fold.js';

/** Verbs that duties begin with; folded, two syllables where one alone is ambiguous. */
const VERBS = new Set(
  [
    'tham muu|xay dung|to chuc|trien khai|thuc hien|ban hanh|chu tri|phoi hop|bao cao|theo doi|don doc|kiem tra',
    'giam sat|tong hop|huong dan|tuyen truyen|phat hien|neu guong|tham dinh|ra soat|danh gia|de xuat|kien nghi',
    'quan triet|pho bien|chi dao|tang cuong|day manh|nang cao|hoan thien|hoan thanh|dam bao|bao dam|cap nhat',
    'cong khai|cong bo|phan cong|bo tri|xac dinh|khuyen khich|van dong|phan anh|thanh lap|kien toan|duy tri',
    'doi moi|quan ly|su dung|tiep nhan|xu ly|giai quyet|khac phuc|chuan bi|cung cap|thanh tra|tham gia',
    'bieu duong|khen thuong|phe binh|chan chinh|chu trong|de cao|phat huy|trao doi|hoc tap|ap dung|ung dung',
    'so hoa|tich hop|ket noi|chia se|van hanh|nang cap|cu the|kiem soat|don gian|cat giam|can doi|giai ngan',
    'dang ky|thong ke|luu tru|gioi thieu|lua chon|chuyen doi|phat dong|phat trien|nghien cuu|khao sat|dieu tra',
    'tong ket|so ket|bo sung|sua doi|dieu chinh|sap xep|phan dinh|phan loai|khai thac|bao tri|mua sam|trang bi',
    'phe duyet|tu kiem|nhan rong|bo nhiem|xem xet|cai thien|soan thao|dang tai|niem yet|thong bao|ho tro',
    'tao dieu|thuc day|huy dong|day nhanh|gan ket|thi dua|bao ve|phong chong|quy dinh|tham quan',
  ].flatMap((line) => line.split('|')),
);
const SECOND_SYLLABLES = new Set([...VERBS].map((verb) => verb.split(' ')[1] ?? ''));
/** One syllable alone tells nothing without its diacritics: `cử`, not `cứ`. */
const SHORT_VERBS = new Set([
  'cử',
  'gửi',
  'trình',
  'lập',
  'lấy',
  'rút',
  'tăng',
  'giao',
  'tạo',
  'giữ',
  'mở',
  'nắm',
  'đưa',
  'cập',
]);
/** Words before the verb that say how or when; they stay with the duty. */
const MANNERS = new Set([
  'tiep tuc',
  'chu dong',
  'tich cuc',
  'kip thoi',
  'thuong xuyen',
  'dinh ky',
  'nghiem tuc',
  'khan truong',
  'tap trung',
  'quan tam',
  'manh dan',
  'du kien',
]);
/** What follows these is a noun or passive, no duty: `được giao chủ trì`, `công tác tham mưu`, `việc kiểm tra`. */
const NOT_AFTER = new Set(
  'duoc tac viec tiep su ban hoi cac nhung moi tung cua mot va theo ve cho voi khi de'.split(' '),
);

/** `cơ quan chủ trì` is a name. */
const NAME_BEFORE = new Set(['co quan', 'don vi', 'bo phan']);
const NAMED_VERBS = new Set(['chu tri', 'phoi hop']);
/** A chain of verbs after these belongs to a name: `được giao chủ trì thực hiện các tiêu chí`. */
const PASSIVE = new Set(['duoc', 'tiep', 'giao']);

export interface FoldedWord {
  readonly text: string;
  readonly folded: string;
  /** Offset in the text it was taken from. */
  readonly at: number;
}

export function toFoldedWords(text: string): FoldedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}/.&-]*/gu)].map((match) => ({
    text: match[0],
    folded: fold(match[0]).replace(/[.&/-]+$/u, ''),
    at: match.index,
  }));
}

/** True when a duty begins at this word. Names hold verbs too, in capitals: `Ban Chỉ đạo`; at the start of a text capitals are free. */
export function isVerbAt(words: readonly FoldedWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const pair = `${word.folded} ${words[at + 1]?.folded ?? ''}`;
  if (!VERBS.has(pair) && !SHORT_VERBS.has(word.text.toLowerCase()) && !MANNERS.has(pair)) return false;
  return at === 0 || /^\p{Ll}/u.test(word.text);
}

/** Where the first duty of a text begins after word `from`; -1 when there is none. Chains after `được` are passed over. */
export function firstVerb(words: readonly FoldedWord[], from: number): number {
  let isPassive = false;
  for (let at = from; at < words.length; at += 1) {
    if (isVerbAt(words, at)) {
      const before = words[at - 1]?.folded ?? '';
      const pair = `${words[at - 2]?.folded ?? ''} ${before}`;
      const isName = NAME_BEFORE.has(pair) && NAMED_VERBS.has(`${words[at]?.folded} ${words[at + 1]?.folded}`);
      if (!isPassive && !NOT_AFTER.has(before) && !isName) return at;
      isPassive = true;
      if (!SHORT_VERBS.has(words[at]?.text.toLowerCase() ?? '')) at += 1;
    } else isPassive = PASSIVE.has(words[at]?.folded ?? '');
  }
  return -1;
}

/** A first syllable that scanning lost is told by the second: `6 chức` is `Tổ chức`. */
export function startsWithDuty(text: string): boolean {
  const words = toFoldedWords(text);
  if (isVerbAt(words, 0)) return true;
  const [first, second] = words;
  return first !== undefined && /^\d{1,2}$/u.test(first.folded) && SECOND_SYLLABLES.has(second?.folded ?? '');
}
