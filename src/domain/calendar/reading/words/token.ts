import { fold } from '../../../language/fold.js';
import { isVietnameseSyllable } from '../../../language/valid-syllable.js';
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

type WordForms = Pick<Token, 'exact' | 'folded' | 'canonical' | 'needsNumber' | 'isStripped'> & {
  readonly isValid: boolean;
};

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
  const end = start + text.length;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const same = { exact: text, folded: text, canonical: text, needsNumber: false };
    return { kind: 'number', text, ...same, isStripped: false, isCapitalised: false, gap, start, end };
  }
  if (!/^\p{L}/u.test(text)) {
    const same = { exact: text, folded: text, canonical: text, needsNumber: false };
    return { kind: 'sign', text, ...same, isStripped: false, isCapitalised: false, gap, start, end };
  }
  let form = forms.get(text);
  if (!form) {
    form = formsOf(text);
    forms.set(text, form);
  }
  const { exact, folded, canonical, needsNumber, isStripped } = form;
  const isCapitalised = text.charAt(0) !== text.charAt(0).toLowerCase();
  return {
    kind: 'word',
    text: text.normalize('NFC'),
    exact,
    folded,
    canonical,
    needsNumber,
    isStripped,
    isCapitalised,
    gap,
    start,
    end,
  };
}

function formsOf(text: string): WordForms {
  const exact = text.normalize('NFC').toLowerCase();
  const folded = fold(exact);
  const isStripped = folded === exact;
  return {
    exact,
    folded,
    ...canonicalForm(folded),
    isStripped,
    isValid: isStripped || isVietnameseSyllable(exact),
  };
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
  const invalid = [...forms.values()].filter(({ isValid }) => !isValid).length;
  const isDamaged = invalid > forms.size * DAMAGED_SHARE;
  return { isDamaged, isClean: !isDamaged && words.length >= FEW_WORDS && marked >= words.length * CLEAN_SHARE };
}
