import { expect, test } from 'vitest';
import { isVietnameseText } from './vietnamese-share.js';

test.each([
  ['clean', 'Ủy ban nhân dân xã ban hành Kế hoạch trồng cây xanh dọc các tuyến đường', true],
  ['without diacritics', 'uy ban nhan dan xa ban hanh ke hoach trong cay xanh doc cac tuyen duong', true],
  ['scanned badly', 'Thyc hién c6 hiéu qua céac nhiém vu CCHC, gop phan bao dam thuc hién c6 chat lugng', true],
  ['too short to tell', 'PAPI SIPAS index', true],
  ['English', 'The committee shall publish the plan within thirty days of the decision and report the results', false],
  ['French', 'Le comité publie le plan dans les trente jours qui suivent la décision et rend compte au conseil', false],
  ['Russian', 'Комитет публикует план в течение тридцати дней после решения и сообщает совету результаты', false],
])('%s', (_, text, isVietnamese) => {
  expect(isVietnameseText(text)).toBe(isVietnamese);
});
