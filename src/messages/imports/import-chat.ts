import type { ImportedDocument } from '../../domain/imports/imported-document.js';
import type { ImportAct } from '../../domain/imports/in-chat/import-choices.js';
import type { ImportProblem, ImportReply } from '../../domain/imports/in-chat/import-reply.js';
import { factSentences } from '../facts/fact-sentences.js';
import { countsOf, describeHead, type ImportOutcome, shorten } from './import-summary.js';
import { describeExtractionNote, describeTextProblem } from './text-problems.js';

export const IMPORT_LABELS: Readonly<Record<ImportAct, string>> = {
  confirm: 'Xác nhận tất cả',
  remove: 'Bỏ văn bản này',
  show: 'Xem từng mục',
};

/** More would be several screens of a telephone. */
const SHOWN_RECORDS = 40;
const SHOWN_DOUBTS = 5;
const SUBJECT_LENGTH = 160;
const DOUBTFUL = 0.7;

/** What an administrator reads who sent a file, or decided on one. */
export function renderImport(reply: ImportReply): string {
  switch (reply.kind) {
    case 'reading':
      return `Đã nhận tệp ${reply.fileName}. Tôi đang đọc, bản quét nhiều trang có thể mất vài phút. Đọc xong tôi báo ở đây.`;
    case 'too-large':
      return `Tệp ${reply.fileName} nặng ${reply.megabytes} MB; qua chat tôi chỉ nhận được tệp đến 20 MB. Anh/chị tách tệp rồi gửi lại, hoặc nhập trên máy chủ bằng lệnh import.`;
    case 'confirmed':
      return reply.changed > 0
        ? `Đã xác nhận ${reply.changed} mục của ${nameOf(reply.document)}. Từ giờ tôi trả lời theo các mục này.${toLedger(reply.document)}`
        : `Các mục của ${nameOf(reply.document)} đã được quyết định từ trước, không có gì thay đổi.`;
    case 'removed':
      return `Đã bỏ ${nameOf(reply.document)}: văn bản và các mục của nó không còn trong dữ liệu. Gửi lại tệp thì nhập lại được.`;
    case 'confirmed-before':
      return `${nameOf(reply.document)} có mục đã được xác nhận nên không bỏ bằng nút này. Muốn bỏ hẳn, quản trị viên dùng lệnh import remove trên máy chủ.`;
    case 'shown':
      return describeFound(reply.document);
    case 'unknown':
      return 'Không còn văn bản này: đã bỏ hoặc sai mã. Anh/chị gửi lại tệp nếu cần.';
  }
}

/** What was found in a file, to be confirmed. */
export function renderRead(outcome: ImportOutcome): string {
  const { fileName, document, isKnown, supersedes, conflicts, notes } = outcome;
  const open = document.records.filter(({ status }) => status === 'proposed').length;
  const doubtful = document.records.filter(({ fact, confidence }) => fact.doubt !== undefined || confidence < DOUBTFUL);
  const lines = [
    isKnown
      ? `Tệp ${fileName}: nội dung này đã có từ trước (mã ${document.id}), không nhập thêm.`
      : `Đã đọc tệp ${fileName} (mã ${document.id}).`,
    ...describeHead(document),
    `Tìm thấy: ${countsOf(document.records)}.`,
    ...(document.isCurrent ? [] : ['Đây là bản cũ hơn bản đang dùng: chỉ lưu lại, không dùng để trả lời.']),
    ...(supersedes ? [`Thay cho bản trước (mã ${supersedes.id}); bản cũ vẫn được giữ.`] : []),
    ...notes.map(describeExtractionNote),
    ...(conflicts.length > 0
      ? [`${conflicts.length} mục khác với dữ liệu đã biên soạn; tôi trả lời theo bản biên soạn.`]
      : []),
    ...(doubtful.length > 0
      ? [
          `Cần xem lại ${doubtful.length} mục (chữ mờ hoặc chưa chắc):`,
          ...doubtful
            .slice(0, SHOWN_DOUBTS)
            .map(({ fact }) => `- ${fact.ref}: ${shorten(fact.subject, SUBJECT_LENGTH)}`),
        ]
      : []),
    open > 0
      ? `${open} mục đang chờ anh/chị xác nhận; chưa xác nhận thì chưa ai được giao hay nhắc việc. Bấm nút, hoặc nhắn "xác nhận ${document.id}", "bỏ ${document.id}", "xem ${document.id}".`
      : 'Không có mục nào chờ xác nhận.',
  ];
  return lines.join('\n');
}

export function renderNotRead(fileName: string, problem: ImportProblem): string {
  return `Tệp ${fileName}: ${why(problem)}`;
}

export function renderProgress(fileName: string, done: number, total: number): string {
  return `Tệp ${fileName}: đã đọc ${done}/${total} trang, tôi đọc tiếp.`;
}

function why(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'gone':
      return 'không lấy được tệp này nữa. Anh/chị gửi lại giúp.';
    case 'unreachable':
      return 'chưa tải được tệp vì mạng trục trặc. Anh/chị gửi lại sau ít phút.';
    case 'given-up':
      return 'đọc nhiều lần không xong nên tôi dừng. Anh/chị tách tệp nhỏ hơn rồi gửi lại, hoặc nhập trên máy chủ.';
    default:
      return describeTextProblem(problem);
  }
}

function describeFound(document: ImportedDocument): string {
  const { records } = document;
  const shown = records
    .slice(0, SHOWN_RECORDS)
    .map(({ fact, status }, at) => `${at + 1}) ${MARK[status]}${factSentences(fact, ['deadline'])} (${fact.ref})`);
  const more = records.length > SHOWN_RECORDS ? [`và ${records.length - SHOWN_RECORDS} mục nữa.`] : [];
  return [...describeHead(document), ...shown, ...more].join('\n');
}

const MARK = { proposed: '', confirmed: '[đã xác nhận] ', rejected: '[đã bỏ] ' } as const;

/** Confirming answers questions; what people are reminded of is entered by who keeps the ledger. */
function toLedger({ id, records }: ImportedDocument): string {
  const tasks = records.filter(({ fact, status }) => fact.kind === 'task' && status !== 'rejected').length;
  return tasks > 0 ? `\nĐể giao ${tasks} nhiệm vụ và nhắc hạn, nhắn: /viec theo ${id}` : '';
}

function nameOf(document: ImportedDocument): string {
  return document.reading.document.symbol ?? document.fileName;
}
