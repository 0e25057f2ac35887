import { fold } from '../../../language/letters/fold.js';
import { rightOf, tidyRole } from '../../../people/person.js';
import { isAddressed, type SaidText, type SaidWord } from './said-words.js';

/** Whether words speak of who has one of these roles by what they are: "chủ tịch phường", "cán bộ địa chính". */
export function postReader(roles: readonly string[]): (told: SaidText) => boolean {
  const posts = postsOf(roles);
  const isOfficer = roles.some((role) => rightOf(role) === 'denunciations');
  return ({ spelled, has }) => {
    const perhaps = posts.filter(([first = '']) => has.has(first));
    const mayBeOfficer = isOfficer && has.has('cao') && (has.has('xu') || has.has('giai'));
    if (perhaps.length === 0 && !mayBeOfficer) return false;
    return spelled.some(
      (_, at) => perhaps.some((post) => isPostAt(spelled, at, post)) || (mayBeOfficer && isOfficerAt(spelled, at)),
    );
  };
}

/** What is said of a role without the words that many roles have; of a right, what those are called who have it. */
function postsOf(roles: readonly string[]): readonly (readonly string[])[] {
  const own = roles
    .filter((role) => rightOf(role) === undefined)
    .flatMap(partsOf)
    .map(bareWords)
    .filter((words) => words.length > 0);
  const hasHead = own.some(([first = '']) => HEADS.has(first));
  const rights = roles.flatMap((role) => {
    const right = rightOf(role);
    return right === 'leader' ? [...(hasHead ? [] : LEADERS), ...BOSSES] : right === 'clerk' ? CLERKS : [];
  });
  return [...own.flatMap((words) => [words, ...alsoSaid(words)]), ...rights];
}

/** In other words: "sếp phó", "trưởng phòng KT", "trưởng phòng phụ trách kinh tế". */
function alsoSaid(post: readonly string[]): readonly (readonly string[])[] {
  const said = post.join(' ');
  if (said.startsWith('pho chu tich')) return [['sep', 'pho'], ['pho']];
  if (said.startsWith('chu tich'))
    return [
      ['sep', 'lon'],
      ['nguoi', 'dung', 'dau'],
    ];
  if (said.startsWith('giam doc trung tam')) return [['giam', 'doc', 'trung', 'tam']];
  const head = /^(?:pho )?(?:truong )?phong |^truong ban /u.exec(said)?.[0];
  if (head === undefined) return [];
  const [first, field] = [head.trim().split(' '), said.slice(head.length).split(' ')];
  const letters = field.map((word) => word.slice(0, 1)).join('');
  return [
    [...first, 'phu', 'trach', ...field],
    [...first, 'ben', ...field],
    ...(first[1] === 'truong' ? [['pho', 'phong', ...field]] : []),
    ...(letters.length > 1 ? [[...first, letters]] : []),
  ];
}

const LEADERS = [
  ['lanh', 'dao'],
  ['chu', 'tich'],
  ['pho', 'chu', 'tich'],
];
const BOSSES = ['phuong', 'xa', 'ubnd', 'uy'].flatMap((where) => [
  ['sep', where],
  ...['o', 'tren', 'cua'].map((link) => ['sep', link, where]),
]);
const CLERKS = [
  ['tiep', 'dan'],
  ['tiep', 'cong', 'dan'],
  ['mot', 'cua'],
];

/** "cán bộ xử lý tố cáo làm lộ tên tôi"; what is asked of them, and what they will do, is not told of them. */
function isOfficerAt(said: readonly SaidWord[], at: number): boolean {
  const [verb, ...rest] = said.slice(at, at + 4).map(({ folded }) => folded);
  const isSaid =
    (verb === 'xu' && rest.join(' ') === 'ly to cao') || (verb === 'giai' && rest.join(' ') === 'quyet to cao');
  if (!isSaid || NOT_DONE.has(said[at + 4]?.folded ?? '')) return false;
  const before = wordsBefore(said, at);
  return OFFICER.test(before) && !WISHED.test(before);
}

const OFFICER =
  /(?:^| )(?:can bo|cong chuc|nhan vien|nguoi|ong|ba|anh|chi|co|chu|bac|dong chi)(?: (?:phu trach|duoc giao|chuyen|truc tiep|lam))?$/u;
const WISHED = /(?:^| )(?:mong|xin|nho|de nghi|yeu cau|nghe noi|tin|kinh)(?: |$)/u;
const NOT_DONE: ReadonlySet<string> = new Set(['cua', 'nay', 'tren', 'giup', 'la', 'se', 'cho', 'can', 'nen', 'do']);

/** "Tư pháp - Hộ tịch" is both, and people say one of them. */
function partsOf(role: string): readonly string[] {
  return tidyRole(role).split(/[-–,/;&()]| và /u);
}

function bareWords(role: string): readonly string[] {
  const words = fold(tidyRole(role))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const joined = words
    .join(' ')
    .replace(/^(?:cong chuc|can bo|vien chuc|nhan vien|trung tam|bo phan) (?:phuc vu )?/u, '');
  return joined
    .replace(
      / (?:cua )?(?:ubnd |uy ban nhan dan )?(?:xa|phuong|thi tran|dac khu)(?: .*)?$| (?:ubnd|uy ban nhan dan)$/u,
      '',
    )
    .split(' ')
    .filter(Boolean);
}

/** These are said alone; where somebody works is only spoken of together with a person: "cán bộ địa chính". */
const HEADS: ReadonlySet<string> = new Set(['chu', 'pho', 'bi', 'truong', 'lanh', 'giam', 'sep', 'nguoi']);
const PERSON =
  /(?:^| )(?:can bo|cong chuc|vien chuc|nhan vien|nguoi|ong|ba|anh|chi|co|chu|bac|em|dong chi|thang|truong|pho)(?: (?!(?:nop|ra|len|den|gui|xin|mang|dem|toi|chung|minh) )\S+){0,2}(?: (?:(?:o|tai|ben|cua) )?(?:bo phan|quay|phong|ban|to|trung tam))?$/u;
const LONGEST_BEFORE = 7;

function isPostAt(said: readonly SaidWord[], at: number, post: readonly string[]): boolean {
  if (!post.every((word, place) => said[at + place]?.folded === word)) return false;
  const before = wordsBefore(said, at);
  const next = said[at + post.length]?.folded ?? '';
  if (post[0] === 'chu' && /(?:^| )pho$/u.test(before)) return false;
  if (post.at(-1) === 'tich' && OTHER_CHAIRS.has(next)) return false;
  if (isAddressed(said, at) || ASKED.test(before)) return false;
  if (post.length === 1 && post[0] === 'pho') return TITLE.test(before) && !OTHER_DEPUTIES.has(next);
  return HEADS.has(post[0] ?? '') || PERSON.test(before) || MISDEED.test(wordsBehind(said, at + post.length));
}

function wordsBefore(said: readonly SaidWord[], at: number): string {
  return foldedOf(said.slice(Math.max(0, at - LONGEST_BEFORE), at));
}

function wordsBehind(said: readonly SaidWord[], at: number): string {
  return foldedOf(said.slice(at, at + LONGEST_BEFORE));
}

function foldedOf(said: readonly SaidWord[]): string {
  return said.map(({ folded }) => folded).join(' ');
}

/** "địa chính ăn tiền": where nobody is said to sit there, what is done says so. */
const MISDEED =
  /^(?:(?:phuong|xa|ubnd|thi tran) )?(?:(?:cu|van|da|toan|deu|thuong|hay) )?(?:an (?:tien|chan|hoi lo|bot|dut)|nhan (?:tien|phong bi|qua|hoi lo)|lay tien|voi|vom|doi (?:tien|phong bi|qua|them|chi|lot)|bao che|hach sach|lam kho|nhung nhieu|moc noi)(?: |$)/u;
const TITLE = /(?:^| )(?:ong|ba|anh|chi|chu|bac|co)$/u;
const OTHER_DEPUTIES: ReadonlySet<string> = new Set([
  'truong',
  'giam',
  'ban',
  'khu',
  'to',
  'bi',
  'ap',
  'thon',
  'xom',
  'cong',
]);
/** Of other bodies: "chủ tịch hội phụ nữ", "chủ tịch tỉnh". */
const OTHER_CHAIRS: ReadonlySet<string> = new Set(['hoi', 'mat', 'nuoc', 'tinh', 'huyen', 'quan', 'thanh', 'cong']);
/** Who is asked for help is not who did it; a name is believed all the same. */
const ASKED =
  /(?:^| )(?:de nghi|yeu cau|mong|xin|nho|thua|kien nghi|trinh bao|bao cao|trinh|bao (?:len|voi|cho)|phan anh (?:len|voi|cho))(?: (?:len|voi|cho|den|toi|ong|ba|dong chi|cac|quy|anh|chi))*$/u;
