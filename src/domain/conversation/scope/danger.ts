import type { EmergencyTopic, ScopeFinding } from './finding.js';
import type { MessageReading, MessageWord } from './message-words.js';
import { createPhraseBook, hide, type PhraseBook } from './phrase-book.js';
import type { ReadPhrase } from './read-phrase.js';

/** Kinds of harm, and what speaks for and against danger, each with its points (`knowledge/dangers.yaml`). */
export interface Dangers {
  /** With so many points or more a message is danger. */
  readonly enough: number;
  /** Lists of phrases beside those of the scope. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly harms: readonly Harm[];
  readonly signs: readonly Evidence[];
  /** Points below zero. */
  readonly against: readonly Evidence[];
  /** What only looks like harm to somebody; its words are not counted. */
  readonly except: readonly string[];
}

interface Evidence {
  readonly points: number;
  readonly phrases: readonly string[];
}

interface Harm extends Evidence {
  readonly topic: EmergencyTopic;
}

/** Words typed without diacritics fit too many phrases; in a longer message only their restored reading counts. */
const BELIEVED_UNMARKED_WORDS = 12;
const SECOND_HARM = 1;
/** What their letters alone say against danger counts so much. */
const UNMARKED = 0.5;

/** Reads danger in any wording: a harm, and enough that speaks for its happening now to somebody. */
export function createDangerReader(
  { enough, harms, signs, against, except }: Dangers,
  readPhrase: ReadPhrase,
): (reading: MessageReading) => ScopeFinding | undefined {
  const bookOf = <T extends Evidence>(evidence: T) => ({
    ...evidence,
    book: createPhraseBook(evidence.phrases, readPhrase),
  });
  const [harmBooks, signBooks, againstBooks] = [harms.map(bookOf), signs.map(bookOf), against.map(bookOf)];
  const harmless = createPhraseBook(except, readPhrase);

  function pointsOf(words: readonly MessageWord[], books: readonly { points: number; book: PhraseBook }[]): number {
    return books.reduce((sum, { points, book }) => sum + (book.has(words) ? points : 0), 0);
  }

  function topicIn(words: readonly MessageWord[], calm: number): EmergencyTopic | undefined {
    const harm = harmBooks.find(({ book }) => book.has(words));
    if (!harm) return undefined;
    const twice = isSaidTwice(words) ? SECOND_HARM : 0;
    const points = harm.points + twice + pointsOf(words, signBooks) + calm;
    return points >= enough ? harm.topic : undefined;
  }

  /** Two harms beside each other: `hóc xương ... hộc máu`. */
  function isSaidTwice(words: readonly MessageWord[]): boolean {
    const spans = harmBooks.flatMap(({ book }) => book.find(words));
    return spans.some((one) => spans.some((other) => other.start >= one.end));
  }

  /** Letters without diacritics could be many words, also calm ones (`mo hoi` is no `hồi`): they count half, the restored ones whole. */
  return ({ isWellMarked, ...reading }) => {
    const [mended, typed] = [hide(reading.mended, harmless), hide(reading.typed, harmless)];
    const hasHarm = (words: readonly MessageWord[]): boolean => harmBooks.some(({ book }) => book.has(words));
    if (!hasHarm(mended) && !hasHarm(typed)) return undefined;
    const restored = pointsOf(mended, againstBooks);
    const spelled = pointsOf(typed, againstBooks) * (isWellMarked ? 1 : UNMARKED);
    const calm = Math.min(restored, spelled);
    const canBelieve = typed.length > 0 && (isWellMarked || typed.length <= BELIEVED_UNMARKED_WORDS);
    const topic = topicIn(mended, calm) ?? (canBelieve ? topicIn(typed, calm) : undefined);
    return topic && { kind: 'emergency', topic, strength: 'certain' };
  };
}
