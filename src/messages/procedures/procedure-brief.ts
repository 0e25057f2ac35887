import type { Procedure } from '../../domain/knowledge/procedure.js';

/** A text without what stands in brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(/\s*\([^()]*\)/g, '');
}

/** Sentences of a text; the points inside numbers and symbols end none. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=\.)\s+(?=\p{Lu})/u);
}

const KEPT_ALWAYS = /(^|\s)(phải|không làm) /i;

/** The first clauses of a text that fit `length`, at least one, without brackets; what one must do is always kept. */
export function shorten(text: string, length: number): string {
  const [first = '', ...others] = withoutBrackets(text).split(/(?<=[;.])\s+/);
  let short = first;
  let isFull = false;
  for (const clause of others) {
    isFull ||= short.length + clause.length + 1 > length;
    if (!isFull) short += ` ${clause}`;
    else if (KEPT_ALWAYS.test(clause)) short = `${short.replace(/[;.]$/, '')}. ${clause}`;
  }
  return short.replace(/[;.,:]$/, '');
}

/** What a paper is called; a line of the list that begins otherwise and has a colon is about a case. */
const NAMES_A_PAPER =
  /^(giấy|tờ khai|đơn|bản|văn bản|phiếu|chứng|hợp đồng|căn cước|thẻ|thông tin|biểu mẫu|dự thảo|kết luận|danh sách|mảnh|thông báo|các giấy tờ|đến|bằng|công dân)( |,|$)/i;

/** True for a paper that is only needed in some case: `Trẻ bị bỏ rơi: biên bản`, `Văn bản ủy quyền, nếu nhờ người khác`. */
export function isCasePaper(paper: string): boolean {
  const plain = withoutBrackets(paper);
  return /,? nếu /.test(plain) || (plain.includes(': ') && !NAMES_A_PAPER.test(plain));
}

/** A paper in few words: `Giấy chứng sinh (bản giấy hoặc bản điện tử). Không có thì ...` is `giấy chứng sinh`. */
function briefPaper(paper: string): string {
  const [name = ''] = withoutBrackets(paper).split(/: |(?<=\p{L})\. |; /u);
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}` : name;
}

const PAPERS_LENGTH = 170;

/** The papers everybody needs on one line, nothing when none is known. */
export function papersLine({ evidence }: Procedure): string | undefined {
  const everybody = evidence.filter((paper) => !isCasePaper(paper));
  const named = everybody.length > 0 ? everybody.map(briefPaper) : evidence.map((paper) => shorten(paper, 90));
  const shown: string[] = [];
  for (const name of named) {
    if (shown.length === 0 || [...shown, name].join('; ').length <= PAPERS_LENGTH) shown.push(name);
  }
  if (shown.length === 0) return undefined;
  const more = shown.length < evidence.length ? '; có trường hợp thêm giấy khác' : '';
  return `Giấy tờ: ${shown.join('; ')}${more}.`;
}
