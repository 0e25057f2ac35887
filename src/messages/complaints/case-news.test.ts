import { describe, expect, test } from 'vitest';
import { sampleCase } from '../../../test/support/sample-case.js';
import { newsOf } from '../../domain/complaints/news/case-news.js';
import type { CaseEvent } from '../../domain/complaints/steps/case-step.js';
import { newsText } from './case-news.js';

const CASE = sampleCase({ due: { on: '2026-03-16', clock: 'answer' } });
const CONTEXT = { code: CASE.code, office: 'UBND phường Mẫu' };

function told(
  action: CaseEvent['action'],
  details: CaseEvent['details'] = {},
  by = 'p1',
  at = '2026-03-03T02:00:00Z',
): string | undefined {
  const event = { caseId: CASE.id, action, by, at: new Date(at), details };
  const news = newsOf(event, CASE, event.at);
  return news && newsText(news, CONTEXT);
}

describe('the person who waits is told', () => {
  test('who has it and by when', () => {
    expect(told('take')).toBe(
      'Hồ sơ 2345-678K: UBND phường Mẫu đã nhận xử lý. Dự kiến trả lời chậm nhất hết ngày 16/03/2026. Có kết quả, tôi báo anh/chị ngay.',
    );
  });

  test('that it is late, where the date was over before: no day that has passed is promised', () => {
    expect(told('take', {}, 'p1', '2026-03-16T09:00:00Z')).toContain('16/03/2026');
    const text = told('take', {}, 'p1', '2026-03-16T18:00:00Z');
    expect(text).toBe(
      'Hồ sơ 2345-678K: UBND phường Mẫu đã nhận xử lý. Việc này đã quá ngày hẹn, mong anh/chị thông cảm. Có kết quả, tôi báo anh/chị ngay.',
    );
  });

  test('why later, and until when', () => {
    expect(told('extend', { until: '2026-03-24', reason: 'chờ đơn vị thi công.' })).toBe(
      'Hồ sơ 2345-678K: cần thêm thời gian, xin hẹn anh/chị đến ngày 24/03/2026, lý do: chờ đơn vị thi công. Mong anh/chị thông cảm.',
    );
  });

  test('the ground of a refusal, and where to go next', () => {
    const text = told('refuse', { legalGround: 'Điều 11 Luật Khiếu nại', reason: 'hết thời hiệu' });
    expect(text).toContain('Điều 11 Luật Khiếu nại');
    expect(text).toContain('tiếp công dân');
  });

  test('nothing of notes and of the order of files, nor what they did themselves', () => {
    for (const action of ['note', 'classify', 'check', 'verify', 'create', 'score'] as const)
      expect(told(action, { why: 'ghi chú nội bộ' })).toBeUndefined();
    expect(told('reopen', { reason: 'chưa xong' }, 'citizen')).toBeUndefined();
  });
});
