import { describe, expect, test } from 'vitest';
import { handoverCode, readClerkCommand } from './handover-code.js';

describe('a code', () => {
  test('has two letters and two digits, the same for the same message', () => {
    const codes = Array.from({ length: 500 }, (_, at) => handoverCode(`zalo:chat:${at}`, 0));
    for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z]{2}[2-9]{2}$/);
    expect(handoverCode('zalo:chat:7', 0)).toBe(codes[7]);
    expect(new Set(codes).size).toBeGreaterThan(485);
  });

  test('that is taken is followed by another', () => {
    const tried = Array.from({ length: 10 }, (_, attempt) => handoverCode('zalo:chat:7', attempt));
    expect(new Set(tried).size).toBeGreaterThan(8);
  });
});

describe('a clerk', () => {
  test.each([
    ['/traloi KM27 Chị mang theo giấy chứng sinh nhé', 'Chị mang theo giấy chứng sinh nhé'],
    ['/traloi km27: Được ạ', 'Được ạ'],
    ['/TraLoi@MotcuaBot KM27\nDòng một\nDòng hai', 'Dòng một\nDòng hai'],
    ['KM27: Được ạ', 'Được ạ'],
    ['km27 được ạ', 'được ạ'],
    ['KM27 - 8 giờ sáng mai', '8 giờ sáng mai'],
    ['/traloi KM27', ''],
  ])('answers: %s', (typed, text) =>
    expect(readClerkCommand(typed)).toEqual({ kind: 'answer', code: 'KM27', text, isCertain: typed.startsWith('/') }),
  );

  test('gives back, and asks which there are', () => {
    expect(readClerkCommand('/tralai km27')).toEqual({ kind: 'give-back', code: 'KM27' });
    expect(readClerkCommand('/tralai')).toEqual({ kind: 'list' });
    expect(readClerkCommand('/traloi')).toEqual({ kind: 'list' });
  });

  test.each([
    'KM27',
    'Mẫu TP01 nộp ở đâu',
    'làm khai sinh',
    '/trogiup',
    'QĐ36: ai ký',
    '36/QĐ-UBND ai ký',
    'KM272 abc',
  ])('does not: %s', (typed) => expect(readClerkCommand(typed)).toBeUndefined());
});
