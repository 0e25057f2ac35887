import type { Asked } from '../../domain/knowledge/facts/asked.js';
import type { FactItem, FactReply } from '../../domain/knowledge/facts/fact-reply.js';
import type { Fact, KnowledgeDocument } from '../../domain/knowledge/record.js';
import { joinWithin, MAX_ANSWER_LENGTH } from '../join-within.js';
import { factInBrief, factSentences } from './fact-sentences.js';

const LACKING: Readonly<Record<Asked, string>> = {
  lead: 'ai chủ trì',
  coordinating: 'ai phối hợp',
  approver: 'cấp nào ban hành',
  'reports-to': 'báo cáo cho ai',
  person: 'tên người',
  deadline: 'thời hạn',
  frequency: 'bao lâu một lần',
  'how-many': 'con số',
  'which-document': 'số hiệu văn bản',
  definition: 'ý nghĩa',
  contents: 'nội dung chi tiết',
  where: 'địa điểm',
  hours: 'giờ làm việc',
  contact: 'thông tin liên hệ',
  'address-online': 'địa chỉ trên mạng',
  why: 'nguyên nhân',
  list: 'danh sách',
};

/** How many neighbouring records an answer shows. */
const MAX_CONTEXT = 4;

export function documentName(document: KnowledgeDocument): string {
  return `${document.type} ${document.symbol}, ${document.issuedText}, ${document.issuer}`;
}

/** One line for all that was answered from, with the places in each document. */
function sources(items: readonly FactItem[]): string {
  const refs = new Map<string, Set<string>>();
  for (const { document, fact } of items) {
    const name = fact.source ?? documentName(document);
    const places = refs.get(name) ?? new Set();
    refs.set(name, fact.source ? places : places.add(fact.ref));
  }
  const parts = [...refs].map(([name, places]) => (places.size > 0 ? `${name} – ${[...places].join('; ')}` : name));
  return `Nguồn: ${parts.join(' | ')}.`;
}

/** What a person must know about an old document, in one line, and the whole caution where the record itself is replaced. */
function cautionLines(items: readonly FactItem[]): string[] {
  const kinds = new Set(items.flatMap(({ document }) => document.cautions.map((caution) => caution.kind)));
  const changes = [
    kinds.has('period-over') && 'văn bản của kỳ đã qua',
    kinds.has('districts-abolished') && 'từ 01/7/2025 không còn cấp huyện',
    (kinds.has('province-merged') || kinds.has('commune-merged')) && 'tỉnh, xã đã sắp xếp lại',
  ].filter((change) => change !== false);
  const short = changes.length > 0 ? `Lưu ý: ${changes.join('; ')} – xin kiểm tra lại với cơ quan hiện nay.` : '';
  const replaced = items.flatMap(({ document, fact }) =>
    document.cautions
      .filter((caution) => caution.replaced?.some((symbol) => names(fact, symbol)))
      .map(({ text }) => text),
  );
  return [...new Set([...replaced, short])];
}

function names({ subject, statement, cites }: Fact, symbol: string): boolean {
  return `${subject} ${statement ?? ''} ${cites?.symbol ?? ''}`.includes(symbol);
}

/** A doubtful source is told right under what was copied from it, the same doubt once. */
function withDoubts(lines: readonly (readonly [Fact, string])[]): string[] {
  const told = new Set<string>();
  return lines.map(([{ doubt }, text]) => {
    if (doubt === undefined || told.has(doubt)) return text;
    told.add(doubt);
    return `${text}\n(Cần lưu ý về nguồn: ${doubt})`;
  });
}

/** Says of which document a line is, when it is not the first one's. */
function of(item: FactItem, first: FactItem): string {
  return item.document === first.document
    ? ''
    : `(${item.document.type} ${item.document.symbol}, ${item.document.place}) `;
}

/** Said once, where nobody has confirmed yet what the machine read. */
function proposedNote(items: readonly FactItem[]): string {
  return items.some(({ fact }) => fact.isProposed) ? 'Phần này máy đọc từ văn bản, chưa có cán bộ xác nhận.' : '';
}

/** Words for a reply from the records: at most 1,200 characters, the essential part first. */
export function renderFactReply(reply: FactReply): string {
  if (reply.kind === 'fact-part-missing') {
    return joinWithin(MAX_ANSWER_LENGTH, [
      `${reply.ref} (${reply.what}) chỉ được nhắc tên trong ${documentName(reply.document)}; bản văn bản tôi có không kèm phần này nên tôi không trả lời được.`,
      'Anh/chị liên hệ cơ quan ban hành hoặc bộ phận văn thư để xin bản đầy đủ.',
    ]);
  }
  if (reply.kind === 'fact-lacking') {
    const { nearest } = reply;
    return joinWithin(MAX_ANSWER_LENGTH, [
      `Tôi không biết: tài liệu tôi có không nêu ${LACKING[reply.asked]} cho việc anh/chị hỏi.`,
      `Điều gần nhất tôi tìm thấy: ${factSentences(nearest.fact, [])}`,
      sources([nearest]),
    ]);
  }
  const [first, ...others] = reply.items;
  const context = reply.context.slice(0, MAX_CONTEXT).map((item) => `• ${factInBrief(item.fact)}`);
  const cautions = [...cautionLines(reply.items), proposedNote(reply.items)];
  return joinWithin(
    MAX_ANSWER_LENGTH,
    [
      ...withDoubts([
        [first.fact, factSentences(first.fact, reply.asked)],
        ...others.map((item) => [item.fact, `• ${of(item, first)}${factSentences(item.fact, reply.asked)}`] as const),
      ]),
      ...cautions,
      sources(reply.items),
    ],
    context.length > 0 ? ['Liên quan:', ...context] : [],
    cautions.length + 1,
  );
}
