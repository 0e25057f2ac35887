import type { CaseFigures, RegisterRow } from '../../../domain/complaints/register/case-register.js';
import { FIGURES } from '../../../domain/complaints/register/figures.js';
import { formatDate } from '../../format-date.js';
import { CLOSING_WORDS, STATE_WORDS } from '../case-status.js';
import { KIND_NAMES } from '../kind-names.js';

/** The columns of Mẫu 03/TCD, Nghị định 154/2026/NĐ-CP; widths in characters. */
export const REGISTER_COLUMNS = [
  { header: 'STT', width: 6 },
  { header: 'Ngày tiếp nhận', width: 12 },
  { header: 'Họ tên, địa chỉ', width: 30 },
  { header: 'Số định danh / hộ chiếu', width: 18 },
  { header: 'Nội dung', width: 45 },
  { header: 'Phân loại', width: 14 },
  { header: 'Số người', width: 8 },
  { header: 'Cơ quan đã giải quyết', width: 20 },
  { header: 'Thuộc thẩm quyền', width: 12 },
  { header: 'Hướng dẫn đến (số văn bản)', width: 20 },
  { header: 'Cơ quan tiếp nhận (số văn bản chuyển)', width: 20 },
  { header: 'Theo dõi kết quả', width: 35 },
  { header: 'Ghi chú', width: 20 },
] as const;

export const REGISTER_TITLE = 'SỔ TIẾP CÔNG DÂN (Mẫu 03/TCD)';

/** One line as it is printed; `order` is its number in this print. */
export function registerCells(row: RegisterRow, order: number): readonly (string | number)[] {
  const who = [row.name, row.address].filter((part) => part !== undefined).join(', ');
  return [
    order,
    formatDate(row.receivedOn),
    who,
    row.idNumber ?? '',
    row.summary,
    KIND_NAMES[row.kind],
    row.people,
    row.settledBefore ?? '',
    row.isCompetent ? 'x' : '',
    row.referredTo ?? '',
    row.transferredTo ?? '',
    resultOf(row),
    `Hồ sơ số ${row.number}`,
  ];
}

function resultOf({ state, closing, dueOn, extendedUntil, missedOn }: RegisterRow): string {
  const ending = closing ? ` Kết quả: ${CLOSING_WORDS[closing]}.` : '';
  const due = dueOn
    ? ` Hạn ngày ${formatDate(dueOn)}${extendedUntil ? ', đã gia hạn' : ''}${missedOn === dueOn ? ', quá hạn' : ''}.`
    : '';
  const late = missedOn && missedOn !== dueOn ? ` Đã quá hạn ngày ${formatDate(missedOn)}.` : '';
  return `${STATE_WORDS[state]}${ending}${due}${late}`;
}

/** What stands under the register where denunciations came in: how many, and nothing else. */
export function sealedLine(count: number): string {
  return `Ngoài ra có ${count} đơn tố cáo, quản lý riêng theo chế độ bảo mật; không ghi nội dung ở sổ này; đơn nói đến người của cơ quan không tính ở đây, đơn nhận hôm nay tính từ ngày mai.`;
}

export const FIGURE_COLUMNS = [
  'Loại',
  'Tiếp nhận trong kỳ',
  'Từ kỳ trước',
  'Đã xử lý',
  'Đã công khai',
  'Đang xử lý',
  'Đã xử lý quá hạn',
  'Đang quá hạn',
] as const;

/** Report 158 tells regulations and conduct apart. */
export function figureCells({ kind, about, ...counts }: CaseFigures): readonly (string | number)[] {
  const what = about === undefined ? '' : about === 'regulation' ? ' về quy định hành chính' : ' về hành vi hành chính';
  return [`${KIND_NAMES[kind]}${what}`, ...FIGURES.map((name) => counts[name])];
}
