import { fold } from '../../language/fold.js';
import type { PageLine } from '../lines/page-line.js';

/** Family names that most people in the country carry: a name at the end of a line begins with one. */
const FAMILY_NAMES = new Set(
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đoàn đinh trịnh mai đào lâm lương hà trương cao tạ thái châu tô quách lưu kiều văn triệu vương thạch sơn kim danh'.split(
    ' ',
  ),
);
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/\bkt\.? ?chu tich/u, 'Phó Chủ tịch'],
  [/\bq\.? ?chu ?tich/u, 'Quyền Chủ tịch'],
  [/\bpho chu tich/u, 'Phó Chủ tịch'],
  [/\bchu ?tich\b/u, 'Chủ tịch'],
  [/\bpho truong ban/u, 'Phó Trưởng ban'],
  [/\btruong ban/u, 'Trưởng ban'],
  [/\bgiam doc/u, 'Giám đốc'],
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
    if (!FAMILY_NAMES.has((tail[0] ?? '').toLowerCase())) continue;
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
