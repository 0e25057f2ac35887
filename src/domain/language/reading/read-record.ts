import { normalise } from '../letters/normalise.js';
import type { ChatWords } from '../words/chat-words.js';
import { spellOutAbbreviations } from '../words/spell-out-abbreviations.js';
import { tokenise } from '../words/tokenise.js';
import type { Question } from './question.js';

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
