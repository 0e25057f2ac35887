import { describe, expect, it } from 'vitest';
import { decodeTelex } from './telex.js';

describe('decodeTelex', () => {
  it.each([
    ['ddawng', 'đăng'],
    ['kys', 'ký'],
    ['nuwowcs', 'nước'],
    ['nuowcs', 'nước'],
    ['nuocws', 'nước'],
    ['nuowsc', 'nước'],
    ['hieenj', 'hiện'],
    ['hienej', 'hiện'],
    ['hieejn', 'hiện'],
    ['toos', 'tố'],
    ['dduwowcj', 'được'],
    ['dduowjc', 'được'],
    ['dangd', 'đang'],
    ['giaays', 'giấy'],
    ['tờf', undefined],
    ['đuocwj', 'được'],
    ['khoong', 'không'],
    ['coong', 'công'],
    ['quyeets', 'quyết'],
    ['quaanj', 'quận'],
    ['thuowr', 'thuở'],
    ['hoas', 'hóa'],
    ['uyr', 'ủy'],
    ['muaw', 'mưa'],
    ['thuws', 'thứ'],
    ['xax', 'xã'],
    ['phuowngf', 'phường'],
    ['gif', 'gì'],
    ['looj', 'lộ'],
  ])('reads %s as %s', (typed, meant) => {
    expect(decodeTelex(typed)).toBe(meant);
  });

  it.each([
    'khong',
    'nuoc',
    'xoa',
    'sao',
    'trang',
    'được',
    'xoong',
    '',
    'a',
    'www',
    'facebook',
    'ubnd',
    'email',
    'ddddd',
  ])('leaves %s alone', (word) => {
    expect(decodeTelex(word)).toBeUndefined();
  });
});
