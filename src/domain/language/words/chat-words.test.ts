import { describe, expect, it } from 'vitest';
import { createChatWords } from './chat-words.js';
import { spellOutAbbreviations } from './spell-out-abbreviations.js';
import { tokenise } from './tokenise.js';

const chatWords = createChatWords({
  official: { ubnd: 'ủy ban nhân dân', cchc: 'cải cách hành chính', 'vp-tk': 'văn phòng thống kê', bcd: 'ban chỉ đạo' },
  chat: {
    ko: ['không'],
    hong: ['không'],
    đc: ['được', 'địa chỉ'],
    'a/c': ['anh chị'],
    'bao h': ['bao giờ'],
    kh: ['không', 'kế hoạch'],
  },
  numbered: { p: ['phường'], t: ['thứ 2-7', 'tháng 1-12'] },
  counted: { k: 'nghìn' },
  document: { kh: 'kế hoạch', qd: 'quyết định', ct: 'chỉ thị', hd: 'hướng dẫn', tt: 'thông tư' },
  keep: ['zalo'],
});

function matchFirst(text: string) {
  return chatWords.match(text, tokenise(text), 0);
}

describe('createChatWords', () => {
  it.each([
    ['ko biết', 1, ['không']],
    ['đc ko', 1, ['được', 'địa chỉ']],
    ['a/c ơi', 2, ['anh chị']],
    ['bao h có', 2, ['bao giờ']],
    ['vp tk', 2, ['văn phòng thống kê']],
    ['vptk', 1, ['văn phòng thống kê']],
    ['VP-TK', 1, ['văn phòng thống kê']],
    ['BCĐ', 1, ['ban chỉ đạo']],
    ['kh 72', 1, ['kế hoạch']],
    ['kh so 8', 1, ['kế hoạch']],
    ['kh 72/KH-UBND', 1, ['kế hoạch']],
    ['kh 72 ngay nao', 1, ['kế hoạch']],
    ['kh 72 nam 2024', 1, ['kế hoạch']],
    ['kh 20 nguoi', 1, ['không']],
    ['kh 3 viec', 1, ['không', 'kế hoạch']],
    ['kh 2024', 1, ['không', 'kế hoạch']],
    ['kh 15/7', 1, ['không', 'kế hoạch']],
    ['ct ttg', 1, ['chỉ thị']],
    ['qđ 19', 1, ['quyết định']],
  ])('reads %s', (text, span, readings) => {
    expect(matchFirst(text)).toMatchObject({ span, readings });
  });

  it.each(['hồng', 'a c', 'không', 'hđ 12', ''])('leaves %j alone', (text) => {
    expect(matchFirst(text)).toBeUndefined();
  });

  it('reads letters beside digits within their range', () => {
    expect(chatWords.readNumbered('p5')).toEqual(['phường 5']);
    expect(chatWords.readNumbered('t7')).toEqual(['thứ 7', 'tháng 7']);
    expect(chatWords.readNumbered('t10')).toEqual(['tháng 10']);
    expect(chatWords.readNumbered('t13')).toEqual([]);
    expect(chatWords.readNumbered('qd08')).toEqual(['quyết định 08']);
    expect(chatWords.readNumbered('kh215')).toEqual(['kế hoạch 215']);
    expect(chatWords.readNumbered('p215')).toEqual([]);
    expect(chatWords.readNumbered('500k')).toEqual(['500 nghìn']);
  });
});

describe('spellOutAbbreviations', () => {
  it.each([
    ['Ban Chỉ đạo CCHC tỉnh', 'Ban Chỉ đạo cải cách hành chính tỉnh'],
    ['VP-TK, UBND.', 'văn phòng thống kê, ủy ban nhân dân.'],
    ['51/KH-BCĐ và 36/QĐ-UBND', '51/KH-BCĐ và 36/QĐ-UBND'],
    ['KH năm 2025, PAPI, SIPAS', 'KH năm 2025, PAPI, SIPAS'],
    ['ỦY BAN NHÂN DÂN', 'ỦY BAN NHÂN DÂN'],
  ])('writes %s as %s', (text, expected) => {
    expect(spellOutAbbreviations(chatWords, text)).toBe(expected);
  });
});
