import { fold } from '../../../language/letters/fold.js';
import { isVietnameseSyllable } from '../../../language/letters/valid-syllable.js';
import { canonicalForm } from './damaged-words.js';

/** What stands between a token and the one before it. */
export const GAP = { none: 0, space: 1, line: 2, paragraph: 3 } as const;

export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** As written, NFC. */
  readonly text: string;
  /** NFC, lower case. */
  readonly exact: string;
  /** Lower case without diacritics. */
  readonly folded: string;
  /** The folded form after undoing what scanning does to the words of dates: `theng` is `thang`. */
  readonly canonical: string;
  /** The canonical form holds only beside a number: `theng 02`. */
  readonly needsNumber: boolean;
  readonly isStripped: boolean;
  readonly isCapitalised: boolean;
  readonly gap: 0 | 1 | 2 | 3;
  /** Offsets in the input. */
  readonly start: number;
  readonly end: number;
}

export interface TokenisedText {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** Words carry their diacritics: a bare word means what it says. */
  readonly isClean: boolean;
  /** Words carry diacritics that no Vietnamese word has: a scan. */
  readonly isDamaged: boolean;
}

type WordForms = Omit<Token, 'kind' | 'gap' | 'start' | 'end'>;

const TOKEN = /\p{L}[\p{L}\p{M}]*|\d+|[^\s\p{M}\p{Cf}]/gu;
const FEW_WORDS = 6;
/** Four in five words of clean Vietnamese are marked or cannot be; what people type without diacritics has none. */
const CLEAN_SHARE = 0.45;
const DAMAGED_SHARE = 0.06;

/** Words, runs of digits and signs with their offsets in the input, whatever its normal form. */
export function tokenise(source: string): TokenisedText {
  const forms = new Map<string, WordForms>();
  const tokens: Token[] = [];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    const text = match[0];
    tokens.push(createToken(text, match.index, gapOf(source, end, match.index), forms));
    end = match.index + text.length;
  }
  return { source, tokens, ...judge(tokens, forms) };
}

function createToken(text: string, start: number, gap: Token['gap'], forms: Map<string, WordForms>): Token {
  const place = { gap, start, end: start + text.length };
  const known = forms.get(text);
  if (known) return { kind: 'word', ...known, ...place };
  const first = text.charCodeAt(0);
  const isNumber = first >= DIGIT_0 && first <= DIGIT_9;
  if (isNumber || !LETTER.test(text)) return { ...plainForms(text), kind: isNumber ? 'number' : 'sign', ...place };
  const form = formsOf(text);
  forms.set(text, form);
  return { kind: 'word', ...form, ...place };
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const LETTER = /^\p{L}/u;

function plainForms(text: string): WordForms {
  const same = { text, exact: text, folded: text, canonical: text };
  return { ...same, needsNumber: false, isStripped: false, isCapitalised: false };
}

function formsOf(text: string): WordForms {
  const composed = text.normalize('NFC');
  const exact = composed.toLowerCase();
  const folded = fold(exact);
  const isCapitalised = composed.charAt(0) !== exact.charAt(0);
  return { text: composed, exact, folded, ...canonicalForm(folded), isStripped: folded === exact, isCapitalised };
}

function gapOf(source: string, from: number, to: number): Token['gap'] {
  if (from === to) return GAP.none;
  let lines = 0;
  for (let at = from; at < to; at++) if (source.charCodeAt(at) === 10) lines++;
  return lines === 0 ? GAP.space : lines === 1 ? GAP.line : GAP.paragraph;
}

function judge(
  tokens: readonly Token[],
  forms: ReadonlyMap<string, WordForms>,
): { isClean: boolean; isDamaged: boolean } {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 1);
  const marked = words.filter(({ isStripped }) => !isStripped).length;
  const invalid = [...forms.values()].filter(
    ({ exact, isStripped }) => !isStripped && !isVietnameseSyllable(exact),
  ).length;
  const isDamaged = invalid > forms.size * DAMAGED_SHARE;
  return { isDamaged, isClean: !isDamaged && words.length >= FEW_WORDS && marked >= words.length * CLEAN_SHARE };
}
