import type { ImportedDocument, ImportedRecord, RecordStatus } from '../../domain/imports/imported-document.js';
import { factSentences } from '../facts/fact-sentences.js';
import { countsOf, describeHead } from './import-summary.js';

const STATUS: Readonly<Record<RecordStatus, string>> = {
  proposed: 'chờ xác nhận',
  confirmed: 'đã xác nhận',
  rejected: 'đã bỏ',
};

/** One line for a document in the list. */
export function describeListed(document: ImportedDocument): string {
  const [head = ''] = describeHead(document);
  const open = document.records.filter(({ status }) => status === 'proposed').length;
  const state = document.isCurrent ? `${open} mục chờ xác nhận` : 'bản cũ, đã được thay';
  return `${document.id}  ${head} – ${countsOf(document.records)}; ${state}`;
}

/** A document with all of its records, each with its place, for a person who confirms. */
export function describeRecords(document: ImportedDocument): string {
  return [`${document.id}  ${describeHead(document).join('\n  ')}`, ...document.records.map(describeRecord)].join('\n');
}

function describeRecord({ id, fact, status, line, page, confidence, decidedBy }: ImportedRecord): string {
  const who = decidedBy ? `, ${decidedBy}` : '';
  const place = `${fact.ref}, trang ${page}, dòng ${line}`;
  const doubt = fact.doubt ? `\n      Cần xem lại: ${fact.doubt}` : '';
  return `  ${id}  [${STATUS[status]}${who}] ${factSentences(fact, ['deadline'])}\n      (${place}; độ chắc chắn ${Math.round(confidence * 100)}%)${doubt}`;
}
