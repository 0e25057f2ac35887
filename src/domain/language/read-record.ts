import type { ChatWords } from './chat-words.js';
import { normalise } from './normalise.js';
import type { Question } from './question.js';
import { spellOutAbbreviations } from './spell-out-abbreviations.js';
import { tokenise } from './tokenise.js';

/** Reads a record's own text for comparing with questions: abbreviations spelled out, nothing mended. */
export function createRecordReader(chatWords: ChatWords): (text: string) => Pick<Question, 'plain' | 'accented'> {
  return (text) => {
    const tokens = tokenise(spellOutAbbreviations(chatWords, normalise(text)));
    return {
      accented: tokens.map((token) => token.text).join(' '),
      plain: tokens.map((token) => token.folded).join(' '),
    };
  };
}
