import { isCloseTo, opensWith } from '../lines/close-to.js';
import type { PageLine } from '../lines/page-line.js';
import { isInCapitals, readItemMark } from './item-mark.js';

export type PartKind = 'head' | 'body' | 'foot' | 'appendix';

export interface Part {
  readonly kind: PartKind;
  readonly lines: readonly PageLine[];
}

/** Kinds of documents as their heading has them, and how they are called. */
export const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  'ke hoach': 'Kế hoạch',
  'quyet dinh': 'Quyết định',
  'bao cao': 'Báo cáo',
  'thong bao': 'Thông báo',
  'chi thi': 'Chỉ thị',
  'nghi quyet': 'Nghị quyết',
  'chuong trinh': 'Chương trình',
  'to trinh': 'Tờ trình',
  'huong dan': 'Hướng dẫn',
  'cong van': 'Công văn',
  'quy che': 'Quy chế',
  'quy dinh': 'Quy định',
  'phuong an': 'Phương án',
  'de an': 'Đề án',
  'ke hoach hanh dong': 'Kế hoạch hành động',
};

const NATION = ['cong hoa xa hoi chu nghia viet nam'];
const RECITALS = [
  'can cu',
  'theo de nghi',
  'thuc hien',
  'xet de nghi',
  'de thuc hien',
  'ket qua',
  'de duy tri',
  'nham',
];
const RECIPIENTS = ['noi nhan'];
const SIGNING = ['tm. uy ban nhan dan', 'tm. ubnd', 'kt. chu tich', 'tl. chu tich', 'tm. ban chi dao'];
/** What a program writes under a digitally signed file. */
const DIGITAL_SIGNATURE = /đã ký lên văn bản này|CỤC CHỨNG THỰC SỐ|^\d{4}-\d{2}-\d{2}T\d{2}:/u;
const CLOSING = /\.\s*\/\s*\.?\W*$/u;
/** A title ends where a line is as long as a paragraph's. */
const LONGEST_TITLE_LINE = 110;
const MOST_HEAD_LINES = 14;

/**
 * Cuts a file into its documents' heads, bodies, feet and appendices: a decision often brings its plan and a table along.
 * Lines of a digital signature belong to no part: they name people and addresses that are no content.
 */
export function splitParts(lines: readonly PageLine[]): Part[] {
  const kept = withoutSignatureBlock(lines);
  const parts: { kind: PartKind; lines: PageLine[] }[] = [];
  let kind: PartKind = startsWithHead(kept) ? 'head' : 'body';
  let hasTitle = false;
  for (const [index, line] of kept.entries()) {
    const next = nextKind(kind, line, kept, index, hasTitle);
    if (next !== kind || parts.length === 0) {
      parts.push({ kind: next, lines: [] });
      hasTitle = false;
    }
    kind = next;
    parts.at(-1)?.lines.push(line);
    if (kind === 'head' && documentTypeOf(line) === undefined && hasTypeBefore(parts.at(-1)?.lines ?? []))
      hasTitle ||= !line.isBlank;
  }
  return parts;
}

function nextKind(
  kind: PartKind,
  line: PageLine,
  lines: readonly PageLine[],
  index: number,
  hasTitle: boolean,
): PartKind {
  if (line.isBlank) return kind;
  if (isAppendixHeading(line)) return 'appendix';
  const opensHead = isNation(line) || (kind !== 'head' && isTypeHeading(line) && !isFormula(line));
  if (opensHead && (kind === 'foot' || kind === 'body')) return 'head';
  if (kind === 'head') return endsHead(line, hasTitle) ? 'body' : 'head';
  if (kind === 'body' && (isFootStart(line) || isAfterClosing(lines, index))) return 'foot';
  return kind;
}

/** `QUYẾT ĐỊNH:` between the recitals and the articles opens nothing. */
function isFormula({ text }: PageLine): boolean {
  return /:\s*$/u.test(text);
}

function startsWithHead(lines: readonly PageLine[]): boolean {
  const first = lines.filter(({ isBlank }) => !isBlank).slice(0, MOST_HEAD_LINES);
  return first.some(
    (line) => isNation(line) || isTypeHeading(line) || /^s.{0,2}\s?[:.]\s*\S*\s*\/\s?\p{L}{2}/u.test(line.folded),
  );
}

function isNation({ folded }: PageLine): boolean {
  const at = folded.indexOf('cong hoa');
  return isCloseTo(folded, NATION) || (at > 0 && isCloseTo(folded.slice(at), NATION));
}

/** A line that is nothing but the kind of a document, in capitals. */
export function documentTypeOf({ text, folded }: PageLine): string | undefined {
  if (!isInCapitals(text)) return undefined;
  const bare = folded.replace(/[^\p{L} ]/gu, '').trim();
  const exact = DOCUMENT_TYPES[bare];
  if (exact) return exact;
  const near = Object.keys(DOCUMENT_TYPES).find((name) => isCloseTo(bare, [name]));
  return near === undefined ? undefined : DOCUMENT_TYPES[near];
}

function isTypeHeading(line: PageLine): boolean {
  return documentTypeOf(line) !== undefined;
}

function hasTypeBefore(lines: readonly PageLine[]): boolean {
  return lines.slice(0, -1).some(isTypeHeading);
}

function endsHead(line: PageLine, hasTitle: boolean): boolean {
  if (opensWith(line.folded, RECITALS) && hasTitle) return true;
  const mark = readItemMark(line.text);
  if (mark && (mark.kind === 'roman' || mark.kind === 'article' || mark.kind === 'number')) return true;
  if (!hasTitle) return false;
  return (
    line.text.length > LONGEST_TITLE_LINE || (line.afterGap && !/^\(/u.test(line.text) && !isInCapitals(line.text))
  );
}

function isFootStart({ folded }: PageLine): boolean {
  return opensWith(folded, RECIPIENTS) || SIGNING.some((anchor) => folded.startsWith(anchor));
}

/** `./.` closes a document; what follows is its foot. */
function isAfterClosing(lines: readonly PageLine[], index: number): boolean {
  const before = lines.slice(0, index).findLast(({ isBlank }) => !isBlank);
  return before !== undefined && CLOSING.test(before.text);
}

function isAppendixHeading({ text, folded }: PageLine): boolean {
  return /^phu luc(?:\s+(?:so\s+)?[\divx]{1,4})?[.:]?$/u.test(folded) && /^\p{Lu}/u.test(text);
}

function withoutSignatureBlock(lines: readonly PageLine[]): PageLine[] {
  const first = lines.findIndex(({ text }) => DIGITAL_SIGNATURE.test(text));
  if (first < 0) return [...lines];
  let start = first;
  while (start > 0 && lines[start - 1]?.page === lines[first]?.page && (lines[start - 1]?.text.length ?? 0) < 60) {
    if (/[.;:]$/u.test(lines[start - 1]?.text ?? '')) break;
    start -= 1;
  }
  const rest = lines.slice(first).findIndex((line) => isTypeHeading(line) || isAppendixHeading(line));
  return rest < 0 ? lines.slice(0, start) : [...lines.slice(0, start), ...lines.slice(first + rest)];
}
