import type { Procedure, ProcedureField } from '../../domain/knowledge/procedure.js';
import type { ProcedureCheck } from '../../domain/knowledge/procedures/procedure-reply.js';
import { fold } from '../../domain/language/letters/fold.js';
import { isCasePaper, sentencesOf, shorten } from './procedure-brief.js';
import { doubtAbout } from './procedure-fields.js';
import { notesAbout } from './procedure-notes.js';

/** The answer to a yes/no question, the yes or no first where the record supports one. */
export interface Verdict {
  readonly text: string;
  /** Fields that need not be said any more. */
  readonly covers: readonly ProcedureField[];
}

const ASK = 'xin hỏi nơi nhận hồ sơ';

export function verdictOn(check: ProcedureCheck, procedure: Procedure): Verdict | undefined {
  switch (check.kind) {
    case 'other-office':
      return { text: otherOffice(procedure, check.isOtherProvince), covers: ['where', 'general'] };
    case 'by-someone-else':
      return { text: someoneElse(procedure), covers: ['documents', 'general'] };
    case 'fee':
      return feeVerdict(procedure);
    case 'here':
      return { text: atCommune(procedure), covers: ['where', 'general'] };
    case 'allowed':
      return { text: `“${check.thing}”: dữ liệu của tôi không ghi riêng trường hợp này, ${ASK}.`, covers: [] };
    case 'entitled':
      return entitledVerdict(procedure);
    case 'age':
      return ageVerdict(procedure, check.age);
    case 'thing':
      return check.thing === '' ? neededVerdict(procedure) : thingVerdict(procedure, check);
  }
}

function otherOffice(procedure: Procedure, isOtherProvince: boolean): string {
  const where = procedure.whereToFile ?? '';
  const doubt = doubtAbout(procedure, 'where');
  const unknown = `Nộp ở nơi khác được không: dữ liệu không ghi chắc chắn${doubt ? ` (${doubt})` : ''}, ${ASK}.`;
  if (where.includes('bất kỳ')) {
    const isInProvince = where.includes('trong tỉnh');
    if (isOtherProvince && isInProvince)
      return `Dữ liệu chỉ ghi là nộp được ở mọi xã, phường trong tỉnh: ${lower(where)}.`;
    return `Được: ${lower(where)}.`;
  }
  if (doubt !== undefined || isOtherProvince) return unknown;
  if (/nơi (cư trú|thường trú)/.test(where)) return `Không, dữ liệu ghi: ${where}.`;
  if (/^(Trung tâm Phục vụ|UBND cấp xã[;:])/.test(where)) {
    return 'Được: hồ sơ nhận ở Trung tâm Phục vụ hành chính công thì nộp được ở bất kỳ trung tâm nào trong tỉnh, không phụ thuộc nơi cư trú (từ ngày 01/07/2025).';
  }
  return unknown;
}

function atCommune({ whereToFile }: Procedure): string {
  const where = whereToFile ?? '';
  if (/không làm ở xã/i.test(where)) return `Không, dữ liệu ghi: ${lower(where)}.`;
  if (/cấp xã|xã, phường|Trung tâm Phục vụ/.test(where)) return `Được: ${lower(where)}.`;
  return `Làm ở xã, phường được không: dữ liệu không ghi, ${ASK}.`;
}

const MUST_COME = /phải có mặt|đến trực tiếp/i;

function someoneElse({ evidence, whereToFile }: Procedure): string {
  const paper = evidence.find((text) => /ủy quyền/i.test(text) && !/thành viên/.test(text));
  if (paper !== undefined) return `Được, cần: ${lower(paper)}.`;
  const must = [...sentencesOf(whereToFile ?? ''), ...evidence].find((text) => MUST_COME.test(text));
  if (must !== undefined) return `Không, dữ liệu ghi: ${lower(must).replace(/\.$/, '')}.`;
  return `Nhờ người khác làm thay: dữ liệu không ghi, ${ASK} trước khi đi.`;
}

function feeVerdict({ cost }: Procedure): Verdict | undefined {
  if (cost.text === null || cost.amountVnd === null || /^miễn/i.test(cost.text)) return undefined;
  const start = cost.amountVnd === 0 ? 'Không mất lệ phí' : 'Có';
  return { text: `${start}: ${lower(cost.text).replace(/\.$/, '')}.`, covers: ['fee', 'general'] };
}

/** An age against those the conditions name; nothing when they name none. */
function ageVerdict(procedure: Procedure, age: number): Verdict | undefined {
  const [rule] = sentencesOf(notesAbout(procedure, 'conditions')).filter((text) =>
    /^Điều kiện.*(đủ|từ) \d+/.test(text),
  );
  if (rule === undefined) return undefined;
  const ages = [...rule.matchAll(/(?:đủ|từ) (\d+)/g)].map(([, number]) => Number(number));
  const full = Math.max(...[...rule.matchAll(/đủ (\d+)/g)].map(([, number]) => Number(number)), 0);
  const start =
    age < Math.min(...ages)
      ? `Chưa: ${age} tuổi là chưa đủ tuổi.`
      : full > 0 && age >= full
        ? 'Đủ tuổi.'
        : 'Có thể được.';
  return { text: `${start} ${rule}`, covers: ['conditions', 'general', 'result', 'documents'] };
}

function entitledVerdict(procedure: Procedure): Verdict {
  const rules = notesAbout(procedure, 'conditions');
  if (rules !== '')
    return { text: `Tùy điều kiện: ${rules.replace(/^Điều kiện: /, '')}`, covers: ['conditions', 'general', 'result'] };
  return { text: `Có được hưởng hay không: dữ liệu của tôi không ghi điều kiện, ${ASK}.`, covers: ['conditions'] };
}

const DUTY = /miễn giấy phép|phải (đi|hòa giải|làm)|chỉ làm|bắt buộc|không phải làm/i;

function neededVerdict({ notes }: Procedure): Verdict {
  const rule = sentencesOf(notes ?? '').find((sentence) => DUTY.test(sentence));
  const covers = ['documents', 'general', 'conditions'] as const;
  if (rule === undefined) return { text: `Có bắt buộc hay không: dữ liệu của tôi không ghi, ${ASK}.`, covers };
  return { text: `${/có trường hợp|nếu/i.test(rule) ? 'Tùy trường hợp' : 'Có'}: ${lower(rule)}`, covers };
}

/** Share of the words of a thing that a clause must have, and words that name no thing by themselves. */
const LEAST_SHARE = 0.6;
const EMPTY_WORDS = new Set('giay to ban so the xac nhan don chinh cac'.split(' '));

interface Clause {
  readonly text: string;
  readonly isCase: boolean;
  readonly isPaper: boolean;
}

/** Sentences beside the papers count when they say that something must or need not be. */
const RULES = /phải|không cần|không còn|đến trực tiếp|được miễn|có mặt/i;

function clausesOf({ evidence, whereToFile, notes }: Procedure): Clause[] {
  const rules = [...sentencesOf(whereToFile ?? ''), ...sentencesOf(notes ?? '')].filter((text) => RULES.test(text));
  return [
    ...evidence.map((text) => ({ text, isCase: isCasePaper(text), isPaper: true })),
    ...rules.map((text) => ({ text, isCase: /nếu|có trường hợp|tùy|có thể/i.test(text), isPaper: false })),
  ];
}

const PAPER = /giấy|sổ|thẻ|bản|đơn|tờ|chứng|hộ khẩu|căn cước|hợp đồng|ảnh|hình/i;

type Thing = Extract<ProcedureCheck, { kind: 'thing' }>;

function thingVerdict(procedure: Procedure, { thing, otherNames }: Thing): Verdict {
  const names = [thing, ...otherNames];
  const scored = clausesOf(procedure)
    .map((clause) => ({ clause, share: Math.max(...names.map((name) => shareOf(name, clause.text))) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort(
      (left, right) =>
        right.share - left.share ||
        (PAPER.test(thing) ? 0 : Number(left.clause.isPaper) - Number(right.clause.isPaper)),
    );
  const covers = ['documents', 'general', 'conditions', 'where'] as const;
  const [best] = scored;
  if (best === undefined) return { text: `Có cần “${thing}” hay không: dữ liệu của tôi không ghi, ${ASK}.`, covers };
  const { text, isCase, isPaper } = best.clause;
  const quoted = `${lower(isPaper ? text : shorten(text, 160)).replace(/\.$/, '')}.`;
  if (/không (phải|cần|còn|bắt buộc)/i.test(text)) return { text: `Không, dữ liệu ghi: ${quoted}`, covers };
  return { text: `${isCase ? 'Tùy trường hợp, dữ liệu ghi' : 'Có, dữ liệu ghi'}: ${quoted}`, covers };
}

/** Share of the words of a name that a text has; a name with diacritics is compared with them. */
function shareOf(name: string, text: string): number {
  const hasMarks = fold(name) !== name.toLowerCase();
  const wordsOf = (one: string) => (hasMarks ? one.toLowerCase() : fold(one)).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const words = new Set(wordsOf(text));
  const asked = wordsOf(name);
  const shared = asked.filter((word) => words.has(word));
  return shared.some((word) => !EMPTY_WORDS.has(fold(word))) ? shared.length / asked.length : 0;
}

function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) && !/^(Công an|Trung tâm|Cổng|Nghị|Luật)/.test(text)
    ? `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`
    : text;
}
