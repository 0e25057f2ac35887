import { describe, expect, test } from 'vitest';
import { newsChoice, pickedNews } from './news-choices.js';
import { type NewsCommand, readNewsCommand } from './news-command.js';
import type { OfficeNews } from './office-news.js';

const news: OfficeNews = {
  isSample: true,
  topics: [
    { id: 'dien-nuoc', name: 'Cúp điện, cúp nước', also: ['cúp điện', 'mất nước'], isUrgent: true },
    { id: 'y-te', name: 'Tiêm chủng, khám bệnh', also: ['tiêm chủng', 'y tế'], isUrgent: false },
  ],
  areas: [
    { id: 'khom-1', name: 'Khóm 1', also: ['khu phố 1'] },
    { id: 'khom-12', name: 'Khóm 12', also: [] },
  ],
};

describe('a command', () => {
  test.each<[string, NewsCommand]>([
    ['/thongbao', { kind: 'show' }],
    ['/ThôngBáo', { kind: 'show' }],
    ['/thongbao abc', { kind: 'show' }],
    ['/thongbao mất nước', { kind: 'subscribe', topic: 'dien-nuoc' }],
    ['/thongbao cup dien khom 12', { kind: 'subscribe', topic: 'dien-nuoc', area: 'khom-12' }],
    ['/thongbao y tế, khu phố 1', { kind: 'subscribe', topic: 'y-te', area: 'khom-1' }],
    ['/thongbao y tế tất cả khu vực', { kind: 'subscribe', topic: 'y-te', area: '' }],
    ['/thongbao thôi', { kind: 'choose-unsubscribe' }],
    ['/thongbao thoi nhan', { kind: 'choose-unsubscribe' }],
    ['/thongbao hủy hết', { kind: 'unsubscribe-all' }],
    ['/thongbao thôi nhận cúp điện', { kind: 'unsubscribe', topic: 'dien-nuoc' }],
    ['/thongbao thôi cúp điện khóm 1', { kind: 'unsubscribe', topic: 'dien-nuoc', area: 'khom-1' }],
    ['/thongbao gửi Chiều nay cúp điện.\nXin lưu ý.', { kind: 'draft', text: 'Chiều nay cúp điện.\nXin lưu ý.' }],
    ['/thongbao gui', { kind: 'draft', text: '' }],
  ])('%s', (text, command) => expect(readNewsCommand(text, news)).toEqual(command));
});

describe('words', () => {
  test.each<[string, NewsCommand]>([
    ['đăng ký nhận thông báo', { kind: 'show' }],
    ['cho tôi đăng ký nhận thông báo cúp điện khóm 1', { kind: 'subscribe', topic: 'dien-nuoc', area: 'khom-1' }],
    ['toi muon nhan thong bao ve tiem chung', { kind: 'subscribe', topic: 'y-te' }],
    ['thôi nhận thông báo', { kind: 'choose-unsubscribe' }],
    ['không nhận thông báo nữa', { kind: 'choose-unsubscribe' }],
    ['hủy nhận thông báo tất cả', { kind: 'unsubscribe-all' }],
    ['ngưng nhận thông báo tiêm chủng', { kind: 'unsubscribe', topic: 'y-te' }],
  ])('%s', (text, command) => expect(readNewsCommand(text, news)).toEqual(command));

  test.each([
    'thông báo lưu trú cho khách ở nhà tôi làm sao',
    'đăng ký nhận thông báo thuế ở đâu',
    'nhận thông báo nộp phạt thì làm gì',
    'cúp điện khóm 1',
    'không nhận được thông báo kết quả hồ sơ',
    'thông báo',
    '/viec',
    '',
  ])('not: %s', (text) => expect(readNewsCommand(text, news)).toBeUndefined());
});

describe('a choice', () => {
  test.each<Exclude<NewsCommand, { kind: 'draft' }>>([
    { kind: 'show' },
    { kind: 'subscribe', topic: 'dien-nuoc' },
    { kind: 'subscribe', topic: 'dien-nuoc', area: '' },
    { kind: 'unsubscribe', topic: 'abcdefghijklmnop', area: 'abcdefghijklmnop' },
    { kind: 'unsubscribe-all' },
    { kind: 'choose-unsubscribe' },
    { kind: 'draft-topic', topic: 'y-te' },
    { kind: 'draft-area', area: '' },
    { kind: 'send', draft: 'abcdefghijkl' },
    { kind: 'drop', draft: 'abcdefghijkl' },
  ])('$kind is what was picked, by its button and by its number', (command) => {
    const choice = newsChoice(command, 'Nhãn');
    expect(Buffer.byteLength(choice.id)).toBeLessThanOrEqual(48);
    expect(pickedNews({ text: 'Nhãn', choice: choice.id }, { choices: [] })).toEqual(command);
    const other = { id: 'khai-sinh', label: 'Khai sinh', means: choice.means };
    expect(pickedNews({ text: 'Số 2.' }, { choices: [other, choice] })).toEqual(command);
    expect(pickedNews({ text: '1' }, { choices: [other, choice] })).toBeUndefined();
    expect(pickedNews({ text: '3' }, { choices: [other, choice] })).toBeUndefined();
  });

  test('of another part is not ours', () => {
    for (const choice of ['account:forget', 'news', 'news:toString', 'news:__proto__:x', ''])
      expect(pickedNews({ text: '', choice }, { choices: [] })).toBeUndefined();
  });
});
