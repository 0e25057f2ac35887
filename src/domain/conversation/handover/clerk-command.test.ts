import { describe, expect, test } from 'vitest';
import { readClerkCommand } from './clerk-command.js';

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

  test('answers by replying to a notice', () => {
    const answer = { kind: 'answer', code: 'KM27', text: 'Được ạ', isCertain: true };
    expect(readClerkCommand('Được ạ', 'KM27 | Người dân:\ndạ chào')).toEqual(answer);
    expect(readClerkCommand('Được ạ', 'Có người cần gặp cán bộ (qua Zalo). Mã: KM27\nCâu gần nhất: ...')).toEqual(
      answer,
    );
    expect(readClerkCommand('TK22 là mẫu đơn', 'KM27 | Người dân:\ndạ')).toEqual({
      ...answer,
      text: 'TK22 là mẫu đơn',
    });
    expect(readClerkCommand('/tralai KM27', 'KM27 | Người dân:\ndạ')).toEqual({ kind: 'give-back', code: 'KM27' });
    expect(readClerkCommand('/trogiup', 'KM27 | Người dân:\ndạ')).toBeUndefined();
    expect(readClerkCommand('phí bao nhiêu', 'Xin chào! Tôi là trợ lý tự động')).toBeUndefined();
  });

  test('gives back, and asks which there are', () => {
    expect(readClerkCommand('/tralai km27')).toEqual({ kind: 'give-back', code: 'KM27' });
    expect(readClerkCommand('/tralai')).toEqual({ kind: 'list' });
    expect(readClerkCommand('/traloi')).toEqual({ kind: 'list' });
    expect(readClerkCommand('/traloi xin chào')).toEqual({ kind: 'list' });
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
