import { fold } from '../../language/letters/fold.js';
import type { PageLine } from '../lines/page-line.js';

/** Folded family names that most people in the country carry: a name at the end of a line begins with one. */
const FAMILY_NAMES = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly doan dinh trinh mai dao lam luong ha truong cao ta thai chau to quach luu kieu van trieu vuong thach son kim danh'.split(
    ' ',
  ),
);
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})kt\.? ?chu tich/u, 'Phó Chủ tịch'],
  [/(?<!\p{L})q\.? ?chu ?tich/u, 'Quyền Chủ tịch'],
  [/(?<!\p{L})pho chu tich/u, 'Phó Chủ tịch'],
  [/(?<!\p{L})chu ?tich(?!\p{L})/u, 'Chủ tịch'],
  [/(?<!\p{L})pho truong ban/u, 'Phó Trưởng ban'],
  [/(?<!\p{L})truong ban/u, 'Trưởng ban'],
  [/(?<!\p{L})giam doc/u, 'Giám đốc'],
];

interface Foot {
  readonly signer?: { readonly name?: string; readonly role?: string };
  readonly recipients: readonly string[];
}

/** Who signs and who receives. The two columns of a foot come merged into lines: `- Lưu: VT, HCC (T). Phạm Thiện Nghĩa`. */
export function readFoot(lines: readonly PageLine[]): Foot {
  const kept = lines.filter(({ isBlank }) => !isBlank);
  const name = kept.map(({ text }) => nameAtEnd(text)).findLast((found) => found !== undefined);
  const capitals = kept.map(({ text }) => capitalTail(text)).join(' ');
  const role = ROLES.find(([pattern]) => pattern.test(fold(capitals)))?.[1];
  const recipients = kept
    .map(
      ({ text }) =>
        /^[-+]\s*(.*?[;.])(?:\s|$)/u.exec(text)?.[1] ?? (/^[-+]\s/u.test(text) ? text.replace(/^[-+]\s*/u, '') : ''),
    )
    .map((text) => text.replace(/[;.,\s]+$/u, '').trim())
    .filter((text) => /\p{L}{2}/u.test(text));
  const signer = { ...(name === undefined ? {} : { name }), ...(role === undefined ? {} : { role }) };
  return { ...(name === undefined && role === undefined ? {} : { signer }), recipients };
}

function nameAtEnd(text: string): string | undefined {
  const words = text.replace(/[^\p{L}\s]+$/gu, '').split(/\s+/u);
  for (const count of [4, 3, 2, 5]) {
    const tail = words.slice(-count);
    if (tail.length !== count || !tail.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word))) continue;
    if (!FAMILY_NAMES.has(fold(tail[0] ?? ''))) continue;
    return tail.join(' ');
  }
  return undefined;
}

/** Titles of office are written in capitals. */
function capitalTail(text: string): string {
  return text
    .split(/\s+/u)
    .filter((word) => /^[\p{Lu}.]{2,}$/u.test(word))
    .join(' ');
}
