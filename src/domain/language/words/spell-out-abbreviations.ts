import type { ChatWords } from './chat-words.js';

const CAPITALS = /\p{Lu}[\p{Lu}&-]*\p{Lu}/gu;

/**
 * Writes out the official abbreviations of a text (`CCHC` -> `cải cách hành chính`, `VP-TK` -> `văn phòng thống kê`), so that
 * records and questions meet whichever form they use. For indexing: only capitals are read, abbreviations with several
 * meanings and those inside document symbols (`51/KH-BCĐ`) stay, and so does every other character.
 */
export function spellOutAbbreviations(chatWords: ChatWords, text: string): string {
  return text.replace(CAPITALS, (capitals, at: number) => {
    const isInside = /[\p{L}\d/-]/u.test(text.charAt(at - 1)) || /[\p{L}\d/]/u.test(text.charAt(at + capitals.length));
    return isInside ? capitals : (chatWords.officialMeaning(capitals) ?? capitals);
  });
}
