import { contentWords } from './content-words.js';
import { createPatternIndex } from './pattern-index.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureCheck } from './procedure-reply.js';
import type { QuestionParts } from './question-parts.js';
import type { Word } from './words.js';

const YES_OR_NO = createPatternIndex<true>(
  [
    'có ..8 không',
    'được ..3 không',
    'cần ..8 không',
    'phải ..8 không',
    'bắt buộc',
    'được hả|à|chứ',
    'phải ..8 hả|à',
    'cần ..8 hả|à',
    'nào cũng được',
  ].map((phrase) => [phrase, true] as const),
);

const NEEDED = createPatternIndex<true>([
  ['có? cần phải?', true],
  ['có? phải', true],
  ['có? bắt phải?', true],
  ['có? bắt buộc phải?', true],
  ['có? nhất thiết phải?', true],
]);

const ALLOWED = createPatternIndex<true>([['được ..2 không|hả|à|chứ', true]]);
const ENTITLED = createPatternIndex<true>([['được .. trợ|hưởng|hỗ|tiền|chế cấp?|trợ?|độ? ..4 không|hả|à|chứ', true]]);
const HERE = createPatternIndex<true>([
  ['ở|tại|ra|lên|trên xã|phường|thôn ..4 được', true],
  ['ở|tại|ra|lên|trên ủy|ub|ubnd ..6 được', true],
]);

const END = createPatternIndex<true>([['không|hả|à', true]]);
const OPEN = createPatternIndex<true>([['gì|nào|chi|đâu|sao|mấy|bao|ai|nhiêu', true]]);
const OTHER_PROVINCE = createPatternIndex<true>([
  ['tỉnh khác', true],
  ['khác tỉnh', true],
]);

/** Words around a thing that name no thing: `nộp`, `mang theo`, `thêm`. */
const VERBS = new Set(
  'phai can nop mang dem theo kem co lam xin trinh xuat them di ra den toi duoc thi la nua luon cung vay a ma hay lai cai nhe u'.split(
    ' ',
  ),
);

/** Words that make what is named beside the matter a paper: `kết hôn thì hộ khẩu có cần không`. */
const PAPERS = new Set('giay so the khau cuoc bang don anh hinh hop chung cccd'.split(' '));

/** What a question wants a yes or a no to, in the order asked. */
export function checksIn(parts: QuestionParts, catalogue: ProcedureCatalogue): ProcedureCheck[] {
  const { words, asked } = parts;
  if (YES_OR_NO.find(words).length === 0) return [];
  const aspects = new Set(asked.flatMap(({ aspect }) => aspect ?? []));
  const checks: ProcedureCheck[] = [];
  if (aspects.has('other-office'))
    checks.push({ kind: 'other-office', isOtherProvince: OTHER_PROVINCE.find(words).length > 0 });
  else if (HERE.find(words).length > 0) checks.push({ kind: 'here' });
  if (aspects.has('by-someone-else')) checks.push({ kind: 'by-someone-else' });
  const fields = new Set(asked.flatMap(({ field, aspect, isFaint }) => (aspect || isFaint ? [] : (field ?? []))));
  if (fields.has('fee') && !aspects.has('amount-check')) checks.push({ kind: 'fee' });
  const age = ageIn(words);
  if (age !== undefined) checks.push({ kind: 'age', age });
  else if (ENTITLED.find(words).length > 0 && !fields.has('fee')) checks.push({ kind: 'entitled' });
  if (checks.length > 0 || aspects.has('amount-check') || fields.has('online') || fields.has('fee')) return checks;
  const thing = thingNeeded(parts, catalogue);
  if (thing !== undefined) return [thing];
  const special = fields.size === 0 && ALLOWED.find(words).length > 0 ? caseIn(parts, catalogue) : '';
  return special === '' ? [] : [{ kind: 'allowed', thing: special }];
}

/** What a question says of the case beside the matter and its action words. */
function caseIn(parts: QuestionParts, catalogue: ProcedureCatalogue): string {
  const content = contentWords(parts, [...parts.matters, ...catalogue.modifiers.find(parts.words)]);
  const [first, last] = [content[0], content.at(-1)];
  if (first === undefined || last === undefined) return '';
  return textOf(parts.words.slice(parts.words.indexOf(first), parts.words.indexOf(last) + 1));
}

function ageIn(words: readonly Word[]): number | undefined {
  const at = words.findIndex(({ plain }, index) => /^\d{1,3}$/.test(plain) && words[index + 1]?.plain === 'tuoi');
  return at < 0 ? undefined : Number(words[at]?.plain);
}

/** `kết hôn có cần hộ khẩu không`: what stands between, or, when nothing does, what was named beside the matter. */
function thingNeeded(parts: QuestionParts, catalogue: ProcedureCatalogue): ProcedureCheck | undefined {
  const { words, matters } = parts;
  const [start] = NEEDED.find(words).toSorted((left, right) => left.from - right.from || right.to - left.to);
  if (start === undefined) return undefined;
  const end = END.find(words).findLast(({ from }) => from >= start.to)?.from ?? words.length;
  const between = range(start.to, end);
  if (OPEN.find(between.flatMap((at) => words[at] ?? [])).length > 0) return undefined;
  const front = matters.filter(({ isBackground, isNegated }) => !isBackground && !isNegated);
  const isOfMatter = (at: number) => front.some(({ from, to }) => at >= from && at < to);
  const named = between.filter((at) => !VERBS.has(words[at]?.plain ?? ''));
  const free = named.filter((at) => !isOfMatter(at));
  const content = new Set(contentWords(parts, front));
  const beside = range(0, start.from).filter((at) => !isOfMatter(at) && content.has(words[at] as Word));
  const papers = beside.some((at) => PAPERS.has(words[at]?.plain ?? '')) ? beside : [];
  const [first, last] = named.length > 0 ? [free[0], free.at(-1)] : [papers[0], papers.at(-1)];
  const place = first === undefined || last === undefined ? undefined : { from: first, to: last + 1 };
  return {
    kind: 'thing',
    thing: place === undefined ? '' : textOf(words.slice(place.from, place.to)),
    otherNames: matters.flatMap(({ resolution, isBackground, from }) => {
      if (!isBackground || place === undefined || from < place.from || from >= place.to) return [];
      const name = resolution.kind === 'procedure' ? catalogue.procedures.get(resolution.procedure)?.name : undefined;
      return name === undefined ? [] : [name.replace(/^(Cấp|Đăng ký) /, '')];
    }),
  };
}

function textOf(words: readonly Word[]): string {
  return words.map(({ accented, plain }) => accented ?? plain).join(' ');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
