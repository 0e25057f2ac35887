import type { DocumentHead, ReadDocument, ReadTask } from '../../src/domain/documents/document-reading.js';
import type { DocumentDraft } from '../../src/domain/imports/imported-document.js';

const ORIGIN = { ref: 'III.1', line: 21, lastLine: 21, page: 1, confidence: 0.9 } as const;

const TASK: ReadTask = {
  ...ORIGIN,
  title: 'Khảo sát các tuyến đường cần trồng cây',
  lead: ['Công chức Địa chính - Xây dựng'],
  coordinating: ['Đoàn Thanh niên xã'],
  deadlineText: 'trước ngày 31/3/2026',
  deadline: { kind: 'date', due: ['2026-03-30'] },
};

const READING: ReadDocument = {
  document: {
    symbol: '45/KH-UBND',
    type: 'Kế hoạch',
    issuer: 'Ủy ban nhân dân xã Tân Lập',
    place: 'Tân Lập',
    date: '2026-03-10',
    title: 'Trồng cây xanh và vệ sinh môi trường năm 2026 trên địa bàn xã Tân Lập',
    signer: { name: 'Trần Văn Mẫu', role: 'Chủ tịch' },
    recipients: [],
  },
  legalBases: [],
  sections: [],
  footnotes: [],
  figures: [],
  tasks: [TASK],
  targets: [
    {
      ...ORIGIN,
      ref: 'II.2',
      indicator: 'Tỷ lệ hộ gia đình phân loại rác tại nguồn',
      operator: '>=',
      value: 75,
      valueText: '75',
      unit: '%',
    },
  ],
  passages: [
    {
      ...ORIGIN,
      kind: 'item',
      under: ['MỤC ĐÍCH, YÊU CẦU', 'Yêu cầu'],
      ref: 'I.2',
      text: 'Việc trồng cây phải đúng mùa, chọn loại cây phù hợp với đất phèn.',
    },
  ],
};

/** What reading a small invented plan gives; `head` and `tasks` change it. */
export function sampleDraft(
  text = 'Kế hoạch trồng cây',
  head: Partial<DocumentHead> = {},
  tasks: readonly Partial<ReadTask>[] = [{}],
): DocumentDraft {
  return {
    fileName: 'ke-hoach.txt',
    how: 'text',
    originalText: text,
    restoredText: text,
    reading: {
      ...READING,
      document: { ...READING.document, ...head },
      tasks: tasks.map((task) => ({ ...TASK, ...task })),
    },
  };
}
