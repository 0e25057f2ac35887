import { expect, test } from 'vitest';
import { loadCaseRules } from '../../parts/cases/cases.js';
import { howLongFrom } from './time-limits.js';

const { clocks } = await loadCaseRules('knowledge');

test('how long a khiếu nại takes is said to its end: until it is taken up, and from there until it is settled', () => {
  const said = howLongFrom(clocks)('khieu-nai');
  expect(said).toMatch(/Thụ lý[^.]*: trong 7 ngày làm việc kể từ ngày nhận/);
  expect(said).toMatch(
    /Giải quyết khiếu nại lần đầu: trong 30 ngày kể từ ngày thụ lý \(Luật Khiếu nại 2011, Điều 28\), phức tạp thì nhiều nhất 45 ngày/,
  );
});

test('a phản ánh has one limit', () => {
  expect(howLongFrom(clocks)('phan-anh')).toMatch(
    /^Trả lời[^.]*10 ngày làm việc[^.]*\. Gửi xong tôi báo ngày cụ thể\.$/,
  );
});
