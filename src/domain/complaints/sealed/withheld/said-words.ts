import { fold, hasDiacritics } from '../../../language/letters/fold.js';

/** A word of a text as it was written, and folded. */
export interface SaidWord {
  readonly text: string;
  readonly folded: string;
  /** It begins a sentence, so that its capital says nothing. */
  readonly isFirst: boolean;
  /** More than blanks stands before it. */
  readonly isApart: boolean;
}

/** A text as it is asked of many people. */
export interface SaidText {
  readonly said: readonly SaidWord[];
  /** With the short forms of posts in full. */
  readonly spelled: readonly SaidWord[];
  /** All folded words of both: most names are not among them. */
  readonly has: ReadonlySet<string>;
}

export function readSaid(text: string): SaidText {
  const said = saidWords(text);
  const spelled = spellOut(said);
  return { said, spelled, has: new Set([...said, ...spelled].map(({ folded }) => folded)) };
}

/** "PCT" and "phó CT" are a deputy chair, "CT phường" is the chair. */
function spellOut(said: readonly SaidWord[]): readonly SaidWord[] {
  return said.flatMap((word, at) => {
    const isChair =
      word.folded === 'ct' && (OF_CHAIR.has(said[at + 1]?.folded ?? '') || said[at - 1]?.folded === 'pho');
    const full = word.folded === 'pct' ? ['phó', 'chủ', 'tịch'] : isChair ? ['chủ', 'tịch'] : undefined;
    return (
      full?.map((text, place) => ({ ...word, text, folded: fold(text), isFirst: word.isFirst && place === 0 })) ?? [
        word,
      ]
    );
  });
}

const OF_CHAIR: ReadonlySet<string> = new Set(['phuong', 'xa', 'ubnd', 'uy', 'ub']);

export function saidWords(text: string): readonly SaidWord[] {
  const typed = text.normalize('NFC');
  // Where everything is a capital none of them says anything.
  const whole = typed === typed.toUpperCase() ? typed.toLowerCase() : typed;
  let end = 0;
  return [...whole.matchAll(/[\p{L}\p{N}]+/gu)].map((match, at) => {
    const between = whole.slice(end, match.index);
    const previous = whole.slice(0, end);
    end = match.index + match[0].length;
    // "T. V. Bảy" is no three sentences, and "a. Bảy" no two.
    const isInitial = /(?:^|[^\p{L}])\p{L}$/u.test(previous) && /^\.\s?$/u.test(between);
    return {
      text: match[0],
      folded: fold(match[0]),
      isApart: between.trim() !== '',
      isFirst: at === 0 || (/[.!?:;\n"“(-]/u.test(between) && !isInitial),
    };
  });
}

export function isCapital({ text }: SaidWord): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Words from a place on, as they are known; where people write with marks the marks have to be theirs: "có" is no "cô". */
export function standsAt(said: readonly SaidWord[], from: number, words: readonly string[]): boolean {
  return words.every((word, at) => {
    const one = said[from + at];
    if (one === undefined || one.folded !== fold(word)) return false;
    return !hasDiacritics(one.text) || one.text.toLowerCase() === word;
  });
}

/** Whether who is named from here on is only spoken to, as at the head of a letter. */
export function isAddressed(said: readonly SaidWord[], at: number): boolean {
  const before = said
    .slice(Math.max(0, at - FARTHEST), at)
    .map(({ folded }) => folded)
    .join(' ');
  return /(?:^| )kinh (?:gui|thua|trinh)(?: (?:den|toi|ong|ba|anh|chi|dong chi|quy|cac|can bo|cong chuc))*$/u.test(
    before,
  );
}

const FARTHEST = 7;
