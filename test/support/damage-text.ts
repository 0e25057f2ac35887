import { fold } from '../../src/domain/language/letters/fold.js';

/** What an OCR without Vietnamese makes of some letters; the others lose their marks. Made up for tests after common shapes. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  ế: ['é', 'e'],
  ề: ['é'],
  ể: ['é'],
  ệ: ['é', '¢'],
  ố: ['6', 'é', 'd'],
  ộ: ['d', 'o'],
  ổ: ['6', 'o'],
  ở: ['&', 'o'],
  ờ: ['d', 'o'],
  ớ: ['é', 'd'],
  ợ: ['g', 'o'],
  ừ: ['ir', 'u'],
  ứ: ['ir', 'u'],
  ử: ['tr', 'ir'],
  ữ: ['it', 'u'],
  ự: ['u', 'y'],
  ủ: ['ti', 'u', 'ii'],
  ã: ['4', 'a'],
  á: ['a', 'é'],
  ấ: ['é', 'a'],
  ậ: ['a', 'é'],
  Đ: ['P', 'D', 'B'],
};

/** Numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A text as an OCR without Vietnamese would see it: marks lost, some letters taken for others. Numbers and symbols stay. */
export function damageText(text: string, random: () => number): string {
  return text.replace(/\S+/gu, (word) =>
    /\d/.test(word) ? word : [...word].map((letter) => damage(letter, random)).join(''),
  );
}

function damage(letter: string, random: () => number): string {
  const shapes = SHAPES[letter];
  if (shapes !== undefined) return shapes[Math.floor(random() * shapes.length)] ?? letter;
  const folded = fold(letter);
  return letter === letter.toLowerCase() ? folded : folded.toUpperCase();
}
