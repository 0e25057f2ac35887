import { expect, test } from 'vitest';
import type { CaseCategory } from '../../../domain/complaints/case-category.js';
import { beginDraft } from '../../../domain/complaints/intake/draft/begin-draft.js';
import { passStep, picksOf } from '../../../domain/complaints/intake/draft/steps.js';
import { questionText } from './intake-questions.js';

function offerOf(category: CaseCategory): string {
  const text = 'Ổ gà to trước cổng trường, xe té hoài';
  const at = new Date('2026-03-02T02:00:00Z');
  const draft = beginDraft([{ kind: 'phan-anh', category, text }], {
    id: 'd',
    isUrgent: false,
    photos: [],
    at,
    by: 'm',
  });
  return questionText(draft, 1095);
}

test('an offer names what the matter is about, and nothing where it has no category: "về việc khác" reads as another matter', () => {
  expect(offerOf('moi-truong')).toMatch(/^Tôi hiểu đây là một phản ánh về môi trường:\n"Ổ gà/);
  expect(offerOf('khac')).toMatch(/^Tôi hiểu đây là một phản ánh:\n"Ổ gà/);
});

test('the review names no "việc khác"', () => {
  const given = { id: 'd', isUrgent: false, photos: [], at: new Date('2026-03-02T02:00:00Z'), by: 'm' };
  const draft = beginDraft([{ kind: 'khieu-nai', category: 'khac', text: 'phạt oan' }], given);
  expect(questionText({ ...draft, step: 'review' }, 1095)).toMatch(/Loại: Khiếu nại\n/);
});

test.each(['thai-do-can-bo', 'dat-dai', 'khac'] as const)(
  'of a tố cáo about %s a body is asked for, no khu phố',
  (category) => {
    const text = 'Cán bộ nhận tiền của dân';
    const given = { id: 'd', isUrgent: false, photos: [], at: new Date('2026-03-02T02:00:00Z'), by: 'm' };
    const draft = passStep(beginDraft([{ kind: 'to-cao', category, text }], given));
    expect(questionText(draft, 1095)).toMatch(/cơ quan, đơn vị nào/);
    expect(picksOf(draft, ['Khu phố 1']).map(({ name }) => name)).toEqual(['skip', 'cancel']);
  },
);
