import { fold } from '../../../language/fold.js';
import { rightOf, tidyRole } from '../../../people/person.js';
import { isAddressed, type SaidWord } from './said-words.js';

/** Whether words speak of who has one of these roles by what they are: "chủ tịch phường", "cán bộ địa chính". */
export function namesPost(said: readonly SaidWord[], roles: readonly string[]): boolean {
  const posts = postsOf(roles);
  return said.some((_, at) => posts.some((post) => isPostAt(said, at, post)));
}

/** What is said of a role without the words that many roles have; of a right, what those are called who have it. */
function postsOf(roles: readonly string[]): readonly (readonly string[])[] {
  const own = roles
    .filter((role) => rightOf(role) === undefined)
    .flatMap(partsOf)
    .map(bareWords);
  const hasHead = own.some(([first = '']) => HEADS.has(first));
  const rights = roles.flatMap((role) => {
    const right = rightOf(role);
    return right === 'leader' && hasHead ? [] : ((right && OF_RIGHT[right]) ?? []);
  });
  return [...own.filter((words) => words.length > 0), ...rights];
}

const OF_RIGHT: Readonly<Partial<Record<string, readonly (readonly string[])[]>>> = {
  leader: [
    ['lanh', 'dao'],
    ['chu', 'tich'],
    ['pho', 'chu', 'tich'],
  ],
  clerk: [
    ['tiep', 'dan'],
    ['tiep', 'cong', 'dan'],
    ['mot', 'cua'],
  ],
  denunciations: [
    ['xu', 'ly', 'to', 'cao'],
    ['giai', 'quyet', 'to', 'cao'],
  ],
};

/** "Tư pháp - Hộ tịch" is both, and people say one of them. */
function partsOf(role: string): readonly string[] {
  return tidyRole(role).split(/[-–,/;&()]| và /u);
}

function bareWords(role: string): readonly string[] {
  const words = fold(tidyRole(role))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const joined = words.join(' ').replace(/^(?:cong chuc|can bo|vien chuc|nhan vien) /u, '');
  return joined
    .replace(
      / (?:cua )?(?:ubnd |uy ban nhan dan )?(?:xa|phuong|thi tran|dac khu)(?: .*)?$| (?:ubnd|uy ban nhan dan)$/u,
      '',
    )
    .split(' ')
    .filter(Boolean);
}

/** These are said alone; where somebody works is only spoken of together with a person: "cán bộ địa chính". */
const HEADS: ReadonlySet<string> = new Set(['chu', 'pho', 'bi', 'truong', 'lanh', 'giam']);
const PERSON =
  /(?:^| )(?:can bo|cong chuc|vien chuc|nhan vien|nguoi|ong|ba|anh|chi|co|chu|bac|em|dong chi|thang|truong|pho)(?: \S+){0,2}$/u;
const LONGEST_BEFORE = 5;

function isPostAt(said: readonly SaidWord[], at: number, post: readonly string[]): boolean {
  if (!post.every((word, place) => said[at + place]?.folded === word)) return false;
  const before = said
    .slice(Math.max(0, at - LONGEST_BEFORE), at)
    .map(({ folded }) => folded)
    .join(' ');
  const next = said[at + post.length]?.folded ?? '';
  if (post[0] === 'chu' && (/(?:^| )pho$/u.test(before) || OTHER_CHAIRS.has(next))) return false;
  if (isAddressed(said, at) || ASKED.test(before)) return false;
  return HEADS.has(post[0] ?? '') || (post[0] === 'xu' && post.length > 2) || PERSON.test(before);
}

/** Of other bodies: "chủ tịch hội phụ nữ", "chủ tịch tỉnh". */
const OTHER_CHAIRS: ReadonlySet<string> = new Set(['hoi', 'mat', 'nuoc', 'tinh', 'huyen', 'quan', 'thanh', 'cong']);
/** Who is asked for help is not who did it; a name is believed all the same. */
const ASKED =
  /(?:^| )(?:de nghi|yeu cau|mong|xin|nho|thua|kien nghi|trinh bao|bao cao|trinh|bao (?:len|voi|cho)|phan anh (?:len|voi|cho))(?: (?:len|voi|cho|den|toi|ong|ba|dong chi|cac|quy|anh|chi))*$/u;
