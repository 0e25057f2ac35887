import type { DocumentDraft } from '../../src/domain/imports/imported-document.js';
import { sampleDraft } from './sample-draft.js';

const TASKS = 1500;
/** With the one target of the sample. */
export const RECORDS_OF_LARGE = TASKS + 1;

/** A document with so many records that storing it takes a while. */
export function largeDraft(number: number): DocumentDraft {
  const tasks = Array.from({ length: TASKS }, (_, at) => ({ title: `Việc thứ ${at} của kế hoạch ${number}` }));
  return sampleDraft(`Kế hoạch số ${number}`, { symbol: `${number}/KH-UBND` }, tasks);
}
