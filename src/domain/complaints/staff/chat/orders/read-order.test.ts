import { describe, expect, test } from 'vitest';
import { createWorkingCalendar } from '../../../../calendar/working-days.js';
import { readStaffChoice, staffChoiceId } from '../../staff-verb.js';
import { readDetails } from './read-details.js';
import { readOrder } from './read-order.js';

describe('an order of an official', () => {
  test.each([
    ['nhận hs 12', { verb: 'take', number: 12, rest: '' }],
    ['Nhan ho so 12', { verb: 'take', number: 12, rest: '' }],
    ['TRẢ LỜI 12: Đèn đã thay hôm qua.', { verb: 'answer', number: 12, rest: 'Đèn đã thay hôm qua.' }],
    ['tra loi #12 Den da thay', { verb: 'answer', number: 12, rest: 'Den da thay' }],
    ['gia hạn hs 7 đến 20/4: chờ vật tư', { verb: 'extend', number: 7, rest: 'đến 20/4: chờ vật tư' }],
    ['tạm đình chỉ 5 15/QĐ-UBND: chờ giám định', { verb: 'suspend', number: 5, rest: '15/QĐ-UBND: chờ giám định' }],
    ['/hoso 12', { verb: 'show', number: 12, rest: '' }],
    ['hs 12', { verb: 'show', number: 12, rest: '' }],
  ])('%s', (text, order) => {
    expect(readOrder(text)).toEqual(order);
  });

  test.each([
    'nhận',
    'nhận 1',
    'gia hạn 2 đến 20/4',
    'nhận hồ sơ ở đâu',
    'trả lời tôi đi',
    'đóng lệ phí 12000 đồng ở đâu',
    'chuyển hộ khẩu',
    '12',
    '',
  ])('is not "%s"', (text) => {
    expect(readOrder(text)).toBeUndefined();
  });

  test('stands in a button as well', () => {
    expect(readStaffChoice(staffChoiceId(12, 'take'))).toEqual({ number: 12, verb: 'take' });
    for (const id of ['hc:12:fly', 'hc:x:take', 'hc:12:constructor', 'pa:12:take'])
      expect(readStaffChoice(id)).toBeUndefined();
  });
});

describe('what stands behind the number', () => {
  const context = {
    now: new Date('2026-03-03T02:00:00Z'),
    calendar: createWorkingCalendar([2026], []),
    photos: ['anh-1'],
    findPerson: async (name: string) => (name === 'Lê Thị Sáu' ? 'p6' : undefined),
    findCase: async (number: number) => (number === 7 ? 'case-7' : undefined),
  };

  test.each([
    ['extend', 'đến 20/4: chờ vật tư', { until: '2026-04-20', reason: 'chờ vật tư' }],
    ['extend', 'đến ngày 20/4/2026 vì chờ vật tư', { until: '2026-04-20', reason: 'chờ vật tư' }],
    ['extend', 'chờ vật tư', { reason: 'chờ vật tư' }],
    ['extend', '27/4: chờ hàng đến ngày 24/4 mới về', { until: '2026-04-27', reason: 'chờ hàng đến ngày 24/4 mới về' }],
    ['extend', '27/4 vì chờ hàng đến 24/4', { until: '2026-04-27', reason: 'chờ hàng đến 24/4' }],
    ['transfer', 'đến Công an phường: đúng thẩm quyền', { body: 'Công an phường', reason: 'đúng thẩm quyền' }],
    ['assign', 'cho Lê Thị Sáu', { assignee: 'p6' }],
    ['assign', 'cho ai đó', {}],
    [
      'refuse',
      'căn cứ Điều 11 Luật Khiếu nại: hết thời hiệu',
      { legalGround: 'Điều 11 Luật Khiếu nại', reason: 'hết thời hiệu' },
    ],
    ['merge', 'vào 7', { mergeInto: 'case-7' }],
    ['merge', 'vào 8', {}],
    [
      'close',
      'đã giải quyết, biên bản 12/BB-UBND',
      { closing: { reason: 'resolved', proof: ['anh-1', '12/BB-UBND'] } },
    ],
    ['close', 'kiểm tra không thấy', { closing: { reason: 'not-found', proof: ['anh-1'] } }],
    ['close', '', {}],
    ['classify', 'kiến nghị, hạ tầng, khẩn', { kind: 'kien-nghi', category: 'ha-tang', isUrgent: true }],
    ['suspend', '15/QĐ-UBND: chờ giám định', { document: '15/QĐ-UBND', reason: 'chờ giám định' }],
  ] as const)('%s %s', async (verb, rest, details) => {
    expect(await readDetails(verb, rest, context)).toEqual(details);
  });

  test('closing without proof says why', async () => {
    const bare = { ...context, photos: [] };
    expect(await readDetails('close', 'đã giải thích, không có minh chứng vì trả lời qua điện thoại', bare)).toEqual({
      closing: { reason: 'explained', proof: [], noProofBecause: 'trả lời qua điện thoại' },
    });
  });
});

test.each([
  ['đã xử lý xong, rút kinh nghiệm với tổ thi công', 'resolved'],
  ['đã giải quyết theo báo cáo của Trung tâm dịch vụ công', 'resolved'],
  ['bộ phận chuyên môn đã khắc phục, không thấy rác nữa', 'resolved'],
  ['trùng với hồ sơ 7', 'duplicate'],
  ['người gửi đã rút', 'withdrawn'],
  ['rút đơn', 'withdrawn'],
  ['đã chuyển Công an phường', 'transferred'],
  ['không thấy như phản ánh', 'not-found'],
])('"%s" ends as %s', async (rest, reason) => {
  const context = {
    now: new Date('2026-03-03T02:00:00Z'),
    calendar: createWorkingCalendar([2026], []),
    photos: ['anh-1'],
    findPerson: async () => undefined,
    findCase: async () => undefined,
  };
  expect(await readDetails('close', rest, context)).toMatchObject({ closing: { reason } });
});
