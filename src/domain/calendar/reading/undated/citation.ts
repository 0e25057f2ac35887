import { GAP, type TokenisedText } from '../words/token.js';

const LOOK_BACK = 8;

/** The date of a document that is cited: right after its symbol, "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018". */
export function isCitation(text: TokenisedText, from: number): boolean {
  let hasSymbol = false;
  for (let at = from - 1; at >= Math.max(0, from - LOOK_BACK); at--) {
    const token = text.tokens[at];
    if (!token || token.gap === GAP.paragraph) break;
    const isCode = token.kind === 'word' && /^\p{Lu}{2}/u.test(token.text);
    const isJoint = /^[-/]$/.test(token.text);
    if (!isCode && !isJoint && token.kind !== 'number') break;
    hasSymbol ||= isJoint;
  }
  return hasSymbol;
}
