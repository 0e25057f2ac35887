import type { ExtractionNote } from '../../domain/imports/extracted-text.js';
import type { Conflict, ConflictField } from '../../domain/imports/find-conflicts.js';
import type { ImportedDocument, ImportedRecord } from '../../domain/imports/imported-document.js';
import type { Fact, FactKind } from '../../domain/knowledge/record.js';
import { formatDate } from '../format-date.js';
import { describeExtractionNote } from './text-problems.js';

const COMMAND = 'npm run -s motcua -- import';
/** Below this a record is named among those to look at twice. */
const DOUBTFUL = 0.7;
const SHOWN = 5;

export interface ImportOutcome {
  readonly fileName: string;
  readonly document: ImportedDocument;
  readonly isKnown: boolean;
  readonly supersedes?: ImportedDocument;
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly ExtractionNote[];
  readonly convertedFrom?: string;
}

/** What a clerk reads after an import: what it is, what was found, what to look at twice, how to confirm. */
export function describeImport(outcome: ImportOutcome): string {
  const { fileName, document, isKnown, supersedes, conflicts, notes, convertedFrom } = outcome;
  if (isKnown)
    return `${fileName}: nội dung này đã có (mã ${document.id}, nhập từ ${document.fileName}); không nhập thêm bản nữa.`;
  const version = document.isCurrent ? '' : ' – bản cũ hơn bản đang dùng, chỉ lưu lại, không dùng để trả lời';
  return [
    `${fileName}: đã nhập, mã ${document.id}${version}.`,
    ...describeHead(document),
    `Tìm thấy: ${countsOf(document.records)}.`,
    ...(supersedes ? [`Thay cho bản trước (mã ${supersedes.id}); bản cũ vẫn được giữ.`] : []),
    ...(convertedFrom ? [`Chữ trong tệp theo bảng mã ${convertedFrom}, đã chuyển sang Unicode.`] : []),
    ...notes.map(describeExtractionNote),
    ...doubts(document),
    ...describeConflicts(conflicts),
    ...nextSteps(document),
  ].join('\n  ');
}

/** One or two lines: kind, symbol, date, issuer; title. */
export function describeHead({ reading, fileName }: ImportedDocument): string[] {
  const { type = 'Văn bản', symbol, date, dateText, issuer, title } = reading.document;
  const number = symbol ? ` ${symbol}` : ' (không đọc được số ký hiệu)';
  const day = date ? `ngày ${formatDate(date)}` : (dateText ?? 'không đọc được ngày ban hành');
  return [`${type}${number}, ${day}, ${issuer ?? 'không đọc được cơ quan ban hành'}`, title ?? fileName];
}

const KINDS: readonly (readonly [FactKind, string])[] = [
  ['task', 'nhiệm vụ'],
  ['target', 'chỉ tiêu'],
  ['figure', 'số liệu'],
  ['legal-basis', 'căn cứ'],
];

/** `3 nhiệm vụ (2 có thời hạn), 1 chỉ tiêu`; what there is none of is left out. */
export function countsOf(records: readonly ImportedRecord[]): string {
  const parts = KINDS.flatMap(([kind, name]) => {
    const own = records.filter(({ fact }) => fact.kind === kind);
    if (own.length === 0) return [];
    const dated = own.filter(({ fact }) => fact.deadline && fact.deadline.kind !== 'none').length;
    return [`${own.length} ${name}${kind === 'task' ? ` (${dated} có thời hạn)` : ''}`];
  });
  return parts.length > 0 ? parts.join(', ') : 'chưa có nhiệm vụ, chỉ tiêu hay số liệu nào; nội dung vẫn tra cứu được';
}

function doubts({ records }: ImportedDocument): string[] {
  const doubtful = records.filter(({ fact, confidence }) => fact.doubt !== undefined || confidence < DOUBTFUL);
  if (doubtful.length === 0) return [];
  const shown = doubtful
    .slice(0, SHOWN)
    .map(({ id, fact }) => `- ${id} (${fact.ref}): ${shorten(fact.subject)}${fact.doubt ? ` – ${fact.doubt}` : ''}`);
  const more = doubtful.length > SHOWN ? [`- và ${doubtful.length - SHOWN} mục nữa`] : [];
  return [`Cần xem lại ${doubtful.length} mục (chữ mờ hoặc chưa chắc):`, ...shown, ...more];
}

const FIELDS: Readonly<Record<ConflictField, string>> = {
  value: 'con số',
  deadline: 'thời hạn',
  lead: 'đơn vị chủ trì',
};

function describeConflicts(conflicts: readonly Conflict[]): string[] {
  if (conflicts.length === 0) return [];
  const shown = conflicts.slice(0, SHOWN).map(({ record, curated, fields }) => {
    const names = fields.map((field) => FIELDS[field]).join(', ');
    return `- ${record.id}: ${names} đọc được là “${saying(record.fact, fields)}”, bản biên soạn là “${saying(curated, fields)}” (${shorten(curated.subject)})`;
  });
  const more = conflicts.length > SHOWN ? [`- và ${conflicts.length - SHOWN} chỗ nữa`] : [];
  return [
    `Khác với dữ liệu cán bộ đã biên soạn ở ${conflicts.length} chỗ; trợ lý trả lời theo bản biên soạn:`,
    ...shown,
    ...more,
  ];
}

function saying(fact: Fact, fields: readonly ConflictField[]): string {
  const said: Readonly<Record<ConflictField, string | undefined>> = {
    value: fact.value === undefined ? undefined : `${fact.value}${fact.unit ? ` ${fact.unit}` : ''}`,
    deadline: fact.deadline?.due?.map(formatDate).join(', '),
    lead: fact.lead?.join('; '),
  };
  return fields.map((field) => said[field] ?? 'không nêu').join('; ');
}

function nextSteps({ id, records }: ImportedDocument): string[] {
  const open = records.filter(({ status }) => status === 'proposed').length;
  if (open === 0) return [];
  return [
    `${open} mục đang chờ xác nhận. Xem từng mục: ${COMMAND} show ${id}`,
    `Xác nhận tất cả: ${COMMAND} confirm ${id} · Bỏ một mục: ${COMMAND} reject <mã mục>`,
  ];
}

export function shorten(text: string, length = 90): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(1, text.lastIndexOf(' ', length)))}…`;
}
