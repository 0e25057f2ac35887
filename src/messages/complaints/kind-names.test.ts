import { expect, test } from 'vitest';
import { beginDraft } from '../../domain/complaints/intake/draft/begin-draft.js';
import { renderIntake } from './intake/intake.js';
import { kindAbout } from './kind-names.js';

test('a case without a category is about nothing: "về việc khác" reads as another matter', () => {
  expect(kindAbout('phan-anh', 'moi-truong')).toBe('Phản ánh về môi trường');
  expect(kindAbout('khieu-nai', 'khac')).toBe('Khiếu nại');
});

test('what is half written, the same', () => {
  const given = { id: 'd', isUrgent: false, photos: [], at: new Date('2026-03-02T02:00:00Z'), by: 'm' };
  const draft = beginDraft([{ kind: 'kien-nghi', category: 'khac', text: 'mở thêm lớp học' }], given);
  const wording = {
    basisOf: () => undefined,
    howLong: () => '',
    publicUrl: undefined,
    hasChats: false,
    caseDays: 365,
    hotline: undefined,
  };
  expect(renderIntake({ kind: 'half-written', draft }, wording).text).toMatch(/viết dở một kiến nghị \(ngày/);
});
