import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../domain/language/letters/fold.js';
import { parseChatWords } from './parse-chat-words.js';

describe('parseChatWords', () => {
  it('reads sections, readings and comments', () => {
    const text =
      '# list\n[official]\nubnd: ủy ban nhân dân\n[chat]\ndk: được | đăng ký\n[numbered]\n[counted]\n[document]\nkh: kế hoạch\n[keep]\nzalo web\n';
    expect(parseChatWords(text)).toEqual({
      official: { ubnd: 'ủy ban nhân dân' },
      chat: { dk: ['được', 'đăng ký'] },
      numbered: {},
      counted: {},
      document: { kh: 'kế hoạch' },
      keep: ['zalo', 'web'],
    });
  });

  it.each(['ko: không', '[chat]\nko', '[chat]\nko: a ||', '[official]\nubnd: a | b', '[other]\n'])(
    'refuses %j',
    (text) => {
      expect(() => parseChatWords(text)).toThrow('line ');
    },
  );

  it('reads the list of the product, where every key is lower case and no official one is in doubt', () => {
    const lists = parseChatWords(readFileSync('knowledge/language/chat-words.txt', 'utf8'));
    const keys = [...Object.keys(lists.official), ...Object.keys(lists.chat)];
    expect(keys.length).toBeGreaterThan(300);
    expect(keys.filter((key) => key !== key.toLowerCase())).toEqual([]);
    expect(Object.keys(lists.official).filter((key) => key !== fold(key) || key in lists.chat)).toEqual([]);
  });
});
