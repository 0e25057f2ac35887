import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/domain/complaints/case.js';
import { makeCaseCode, showCaseCode } from '../../src/domain/complaints/code/case-code.js';
import { asksOwnCases, mayAskOwnCases } from '../../src/domain/complaints/tracking/asks-own-cases.js';
import { minutesToWait, oneMoreTry } from '../../src/domain/complaints/tracking/code-tries.js';
import { findCode } from '../../src/domain/complaints/tracking/find-code.js';
import { mayAnswerSettled, settledChoice } from '../../src/domain/complaints/tracking/settled-words.js';
import { sampleCase } from '../support/sample-case.js';

const CODE = makeCaseCode(new Uint8Array([9, 30, 77, 4, 5, 61, 7, 8, 9, 10, 11, 12]));
const SHOWN = showCaseCode(CODE);
const AT = new Date('2026-03-02T01:30:00Z');

describe('a code in a message', () => {
  test.each([CODE, SHOWN, SHOWN.toLowerCase(), ` ${SHOWN} `, `/tracuu ${SHOWN}`, `mã ${SHOWN} tới đâu rồi em`])(
    '%s',
    (text) => expect(findCode(text)).toMatchObject({ isSure: true }),
  );

  test.each([
    'khai sinh',
    'khaisinh',
    '/tracuu khai sinh',
    '/tracuu',
    'cảm ơn',
    '0901234567',
    'hẻm 12',
    '2026-2027',
    '',
  ])('none in "%s"', (text) => expect(findCode(text)).toBeUndefined());

  test.each([
    `mã ${CODE.toLowerCase()}`,
    `ma so ${SHOWN.replace('-', ' ')} toi dau roi`,
    `hồ sơ ${CODE} xong chưa em`,
    `tra cuu ${CODE}`,
    `kiểm tra giúp ${SHOWN.replace('-', ' ').toLowerCase()} với`,
    `cho hoi ma ho so la ${CODE.split('').join(' ')}`,
  ])('as people type it: %s', (text) => expect(findCode(text)).toMatchObject({ isSure: true }));

  test.each([
    'mã số thuế 2345 của hộ kinh doanh',
    'hồ sơ H20.30-250101-0001 tới đâu',
    'ma vung 0277 phai khong',
    'hồ sơ năm 2025 nộp ở đâu',
    'kiểm tra giúp giấy khai sinh',
    'đường nhà 2345 ngập rồi',
  ])('none among other words and numbers: %s', (text) => expect(findCode(text)).toBeUndefined());

  test('of letters alone it is looked up as well, when it can be one', () => {
    expect(findCode('mã DQCA FNFJ tới đâu rồi')).toMatchObject({ isSure: true });
    expect(findCode('mã dqcafnfj tới đâu rồi')).toMatchObject({ isSure: false });
  });

  test('a slip is looked up like a code', () => {
    const last = SHOWN.endsWith('2') ? '3' : '2';
    const slip = `${SHOWN.slice(0, -1)}${last}`;
    expect(findCode(slip)).toMatchObject({ isSure: true });
    expect(findCode(`mã ${slip.replace('-', '')}`)).toMatchObject({ isSure: true });
  });
});

test('five wrong codes cost nothing, then each takes longer, and a day later nothing is held against anybody', () => {
  let tries = oneMoreTry(undefined, AT);
  for (let more = 0; more < 3; more++) tries = oneMoreTry(tries, AT);
  expect(minutesToWait(tries, AT)).toBe(0);
  const waits = [5, 6, 7, 8].map(() => {
    tries = oneMoreTry(tries, AT);
    return minutesToWait(tries, AT);
  });
  expect(waits).toEqual([1, 2, 4, 8]);
  for (let more = 0; more < 20; more++) tries = oneMoreTry(tries, AT);
  expect(minutesToWait(tries, AT)).toBe(60);
  expect(minutesToWait(tries, new Date(AT.getTime() + 86_400_000))).toBe(0);
});

test.each([
  ['phản ánh của tôi đến đâu rồi', true],
  ['phan anh cua toi den dau roi', true],
  ['khiếu nại em gửi hôm trước xong chưa', true],
  ['phản ánh của tôi', true],
  ['tôi muốn phản ánh', false],
  ['khiếu nại ở đâu', false],
  ['hồ sơ khai sinh của tôi đến đâu rồi', false],
])('"%s" asks for own cases: %s', (text, expected) => expect(asksOwnCases(text)).toBe(expected));

test.each([
  ['bao giờ có kết quả vậy em', true],
  ['toi dau roi', true],
  ['giải quyết chưa', true],
  ['mã của tôi là gì', true],
  ['quen ma roi em', true],
  ['mất mã hồ sơ rồi', true],
  ['việc tôi gửi tới đâu rồi', true],
  ['có ai giải quyết chưa em', true],
  ['sao lâu quá vậy', true],
  ['bữa em báo cái ổ gà sao rồi', true],
  ['ủa chừng nào sửa cái đường', true],
  ['mã số thuế là gì', false],
  ['quên mật khẩu', false],
  ['khi nào dọn nhà thì đăng ký tạm trú', false],
  ['bao giờ làm xong khai sinh', false],
  ['khi nào trả kết quả khai sinh', false],
])('"%s" may ask for own cases: %s', (text, expected) => expect(mayAskOwnCases(text)).toBe(expected));

describe('a short answer to "is it settled?"', () => {
  const closed = (id: string, day: string, more: Partial<Case> = {}) =>
    sampleCase({ id, state: 'closed', reachedAt: { closed: new Date(`${day}T03:00:00Z`) }, ...more });

  test.each([
    ['1', 'hs:b:yes'],
    ['Đã giải quyết', 'hs:b:yes'],
    ['xong rồi', 'hs:b:yes'],
    ['2', 'hs:b:no'],
    ['chưa giải quyết', 'hs:b:no'],
    ['chua xong', 'hs:b:no'],
    ['3', undefined],
    ['chưa có đèn', undefined],
  ])('%s presses %s of the case that was closed last', (text, expected) => {
    expect(settledChoice(text, [closed('a', '2026-02-20'), closed('b', '2026-02-27')], AT)).toBe(expected);
  });

  test('means nothing long after, or once it was answered', () => {
    expect(settledChoice('1', [closed('a', '2026-01-20')], AT)).toBeUndefined();
    expect(settledChoice('1', [closed('a', '2026-02-27', { score: 5 })], AT)).toBeUndefined();
    expect(mayAnswerSettled('làm khai sinh ở đâu')).toBe(false);
  });
});
