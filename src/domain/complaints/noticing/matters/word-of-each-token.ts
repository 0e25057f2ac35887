import type { Question } from '../../../language/reading/question.js';

/** The words of a message as it was read, one for each of its tokens; as typed where it was mended to more or fewer words. */
export function wordOfEachToken({ accented, tokens }: Question): readonly string[] {
  const words = accented.split(' ').filter((word) => word !== '');
  return words.length === tokens.length ? words : tokens.map(({ text }) => text);
}
