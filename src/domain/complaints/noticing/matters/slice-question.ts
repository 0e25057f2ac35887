import { fold } from '../../../language/letters/fold.js';
import type { Question, ReadQuestion } from '../../../language/reading/question.js';

/** Words of a message from one token to another (end exclusive), as the whole was read; read anew where the whole was mended to other words. */
export function sliceQuestion(question: Question, from: number, to: number, read: ReadQuestion): Question {
  const words = question.accented.split(' ').filter((word) => word !== '');
  const text = sliceText(question, from, to);
  if (words.length !== question.tokens.length) return read(text);
  const start = question.tokens[from]?.start ?? 0;
  const accented = words.slice(from, to).join(' ');
  return {
    text,
    tokens: question.tokens
      .slice(from, to)
      .map((token) => ({ ...token, start: token.start - start, end: token.end - start })),
    plain: fold(accented),
    accented,
    hasTypedDiacritics: question.hasTypedDiacritics,
    ...(question.certainties ? { certainties: question.certainties.slice(from, to) } : {}),
    ...(question.compounds ? { compounds: question.compounds } : {}),
  };
}

/** What was typed from one token to another, with its stops, without the mark of the next line of a list. */
export function sliceText({ text, tokens }: Question, from: number, to: number): string {
  const start = from === 0 ? 0 : (tokens[from]?.start ?? text.length);
  const end = to >= tokens.length ? text.length : tokens[to]?.start;
  return text
    .slice(start, end)
    .replace(/[\s\-•*+("']+$/u, to >= tokens.length ? '$&' : '')
    .trim();
}
