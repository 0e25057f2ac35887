import type { Case, NewCase } from '../../src/domain/complaints/case.js';

const RECEIVED = new Date('2026-03-02T01:30:00Z');

/** A street light that is out, as a case somewhere on its way. */
export function sampleCase(given: Partial<Case> = {}): Case {
  return {
    id: 'case-1',
    number: 1,
    code: '2345678K',
    kind: 'phan-anh',
    category: 'ha-tang',
    isUrgent: false,
    state: 'received',
    summary: 'Đèn đường tắt ở hẻm 12',
    content: 'Đèn đường hẻm 12 khu phố 3 tắt cả tuần nay, tối đi lại rất sợ.',
    place: { text: 'hẻm 12 đường Trần Phú', area: 'Khu phố 3', location: { latitude: 10.4571, longitude: 105.6329 } },
    attachments: [],
    way: 'web',
    receivedAt: RECEIVED,
    reachedAt: { received: RECEIVED },
    isAnonymised: false,
    revision: 0,
    ...given,
  };
}

/** The same before it is stored. */
export function sampleDraft(draft: string, given: Partial<NewCase> = {}): NewCase {
  const { kind, category, isUrgent, summary, content, place, attachments, way, receivedAt } = sampleCase();
  const about = { kind, category, isUrgent, summary, content, place, attachments, way, receivedAt };
  return { ...about, draft, by: 'citizen', at: RECEIVED, ...given };
}
