import { expect, test } from 'vitest';
import type { CaseCategory } from '../../domain/complaints/case-category.js';
import { beginDraft } from '../../domain/complaints/intake/draft/begin-draft.js';
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
