import type { ReadingContext } from '../reading-context.js';
import { type Pattern, pattern } from '../words/pattern.js';
import { indexRules } from '../words/rule-index.js';
import { GAP } from '../words/token.js';

/** Phrases that hold a word of time and mean none. Longer ones first does not matter: the longest is passed over. */
const SILENT: readonly { readonly pattern: Pattern }[] = `
  chi|kinh_phí|nguồn|dự_toán|ngân_sách thường_xuyên
  không thường_xuyên
  hôm_nay_và_mai_sau
  mai sau
  sớm muộn
  ngày càng
  ngày =một
  ngày|tháng|năm sinh
  đêm ngày
  từ trước đến|tới nay
  từ_đó đến|tới nay
  trước mắt
  lâu nay
  trước hết
  sau cùng
  24 / 7
  24 / 24
  7 / 7
  thu hai|ba|tư|năm khoản
`
  .trim()
  .split('\n')
  .map((source) => ({ pattern: pattern(source.trim()) }));
const findSilent = indexRules(SILENT);

/** The end of something that must not be read as a date: a fixed phrase, or the symbol of a document. */
export function readSilent(context: ReadingContext, at: number): number | undefined {
  const { text } = context;
  const token = text.tokens[at];
  if (!token) return undefined;
  const symbol = symbolEnd(context, at);
  if (symbol !== undefined) return symbol;
  let end: number | undefined;
  for (const { pattern: phrase } of findSilent(token)) {
    const match = phrase.match(text, at);
    if (match && (end === undefined || match.end > end)) end = match.end;
  }
  return end;
}

const MAX_SYMBOL_PARTS = 8;

/** `61/2018/NĐ-CP`, `147/QĐ-UBND-HC`, `18-NQ/TW`: a number glued to capitals. */
function symbolEnd({ text }: ReadingContext, at: number): number | undefined {
  if (text.tokens[at]?.kind !== 'number') return undefined;
  let end = at + 1;
  let hasLetters = false;
  for (let part = 0; part < MAX_SYMBOL_PARTS; part++) {
    const sign = text.tokens[end];
    const next = text.tokens[end + 1];
    if (
      !sign ||
      !next ||
      sign.gap !== GAP.none ||
      next.gap !== GAP.none ||
      !/^[/-]$/.test(sign.text) ||
      next.kind === 'sign'
    )
      break;
    const isCode =
      next.kind === 'word' && next.isCapitalised && next.text === next.text.toUpperCase() && next.text.length > 1;
    if (next.kind === 'word' && !isCode) break;
    hasLetters ||= isCode;
    end += 2;
    while (text.tokens[end]?.gap === GAP.none && text.tokens[end]?.kind !== 'sign') end++;
  }
  return hasLetters ? end : undefined;
}
