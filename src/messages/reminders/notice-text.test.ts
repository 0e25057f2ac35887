import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar/office-time.js';
import type { DayCount, Notice, NoticeItem, NoticeKind } from '../../domain/reminders/notice.js';
import { withNumberedChoices } from '../channels/numbered-choices.js';
import { choicesOfNotice } from '../tasks/choices-of-notice.js';
import { noticeText } from './notice-text.js';

const TODAY = '2026-03-11';
const ZALO_UNITS = 2_000;
const context = { today: TODAY, nameOf: (person: string) => (person === 'an' ? 'Nguyễn Văn An' : person) };

function item(number: number, more: Partial<NoticeItem> = {}): NoticeItem {
  return {
    occurrence: `t${number}`,
    task: `t${number}`,
    number,
    title: `Báo cáo kết quả rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý, đợt ${number}`,
    due: '2026-03-18',
    milestone: 7,
    state: 'not-started',
    document: '36/QĐ-UBND',
    ref: 'Phụ lục I, mục 3.2',
    deadlineText: 'Trước ngày 20 của tháng cuối quý',
    ...more,
  };
}

function notice(kind: NoticeKind, items: readonly NoticeItem[], more: Partial<Notice> = {}): Notice {
  const usefulUntil = new Date('2026-03-15T00:30:00Z');
  return { id: 'n', kind, to: 'an', isLate: false, isUrgent: false, items, usefulUntil, ...more };
}

test('a reminder says the task, how long is left, and quotes document, section and words of the deadline', () => {
  const text = noticeText(notice('reminder', [item(12)]), context);
  expect(text).toContain('NV12: Báo cáo kết quả rà soát');
  expect(text).toContain('hạn 18/03/2026 (còn 7 ngày)');
  expect(text).toContain('[36/QĐ-UBND, Phụ lục I, mục 3.2, ghi "Trước ngày 20 của tháng cuối quý"]');
  expect(text).not.toContain('việc khác');
});

test('what is late, urgent or sent late says so', () => {
  const late = notice('overdue', [item(1, { due: '2026-03-08', milestone: -3 })], { isUrgent: true, isLate: true });
  expect(noticeText(late, context)).toMatch(/^KHẨN - Việc quá hạn \(gửi muộn.*trễ 3 ngày/su);
});

describe.each(['reminder', 'overdue', 'escalation', 'digest', 'summary'] as const)('10,000 tasks in one %s', (kind) => {
  const items = Array.from({ length: 10_000 }, (_, at) =>
    item(at + 1, {
      due: addDays(TODAY, (at % 40) - 10),
      state: at % 9 === 0 ? 'reported' : 'not-started',
      owners: Array.from({ length: 30 }, (__, person) => `Cán bộ có họ tên rất dài ${person}`),
    }),
  );

  test('are one message on Zalo, with the choices, and say how many are left out and how to see them', () => {
    const many = notice(kind, items);
    const whole = withNumberedChoices({ text: noticeText(many, context), choices: choicesOfNotice(many) });
    expect(whole.length).toBeLessThanOrEqual(ZALO_UNITS);
    const counts = [...whole.matchAll(/(\d+) việc(?: khác)?[:,] (?:xem bằng )?\/viec/gu)].map(([, count]) =>
      Number(count),
    );
    const shown = [...whole.matchAll(/^- NV\d+: /gmu)].length;
    expect(shown).toBeGreaterThanOrEqual(2);
    expect(counts.reduce((sum, count) => sum + count, shown)).toBe(items.length);
  });
});

describe('the count of a day', () => {
  const count: DayCount = { day: TODAY, sent: 13, late: 0, underWay: 0, overtaken: 0, uncertain: [], missed: [] };
  const say = (more: Partial<DayCount>) =>
    noticeText(notice('reconciliation', [], { count: { ...count, ...more } }), context);

  test('is one line, and whom to call about what', () => {
    const uncertain = [{ person: 'an', title: 'Báo cáo quý I', reason: 'uncertain' as const }];
    expect(say({ uncertain })).toBe(
      [
        'Hôm nay 14 nhắc: 13 đã gửi, 1 không chắc (gọi điện).',
        'Cần gọi điện:',
        '- Nguyễn Văn An: Báo cáo quý I (không chắc đã tới)',
      ].join('\n'),
    );
  });

  test('of a day before says which', () => {
    expect(say({ day: '2026-03-10', late: 2 })).toBe('Ngày 10/03/2026: 13 nhắc: 13 đã gửi (2 gửi muộn).');
  });

  test('names roles that nobody holds, and years whose holidays are unknown', () => {
    const gaps = {
      unheld: [
        { role: 'Công chức VH-XH', tasks: 3 },
        { role: undefined, tasks: 1 },
      ],
      away: [{ person: 'an', until: '2026-03-25', tasks: 2 }],
      isNews: true,
      unknownYears: [2028],
      unknownDays: [
        { from: '2027-02-04', to: '2027-02-12' },
        { from: '2027-05-03', to: '2027-05-03' },
      ],
    };
    const text = say({ gaps });
    expect(text).toContain('- Công chức VH-XH: 3 việc');
    expect(text).toContain('- Chưa giao cho ai: 1 việc');
    expect(text).toContain(
      'Việc sắp đến hạn hoặc quá hạn của người đang nghỉ mà chưa có người làm thay:\n- Nguyễn Văn An (nghỉ đến 25/03/2026): 2 việc',
    );
    expect(text).toContain('knowledge/calendar/2028.json');
    expect(text).toContain('Chưa có thông báo nghỉ từ 04/02/2027 đến 12/02/2027:');
    expect(text).toContain('Chưa có thông báo nghỉ ngày 03/05/2027:');
    expect(text).toContain('knowledge/calendar/2027.json');
  });

  test('stays one message when nobody could be reached', () => {
    const missed = Array.from({ length: 500 }, (_, at) => ({
      person: 'an',
      title: `Báo cáo kết quả rà soát, đơn giản hóa thủ tục hành chính, đợt ${at}`,
      reason: 'no-channel' as const,
    }));
    expect(say({ missed }).length).toBeLessThanOrEqual(ZALO_UNITS);
    expect(say({ missed })).toContain('485 việc khác');
  });
});
