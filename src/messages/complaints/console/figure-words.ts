import type { OrdinaryKind } from '../../../domain/complaints/filed-kind.js';
import type { Period } from '../../../domain/complaints/register/case-register.js';
import type { FigureName } from '../../../domain/complaints/register/figures.js';
import { formatDate } from '../../format-date.js';
import { KIND_NAMES } from '../kind-names.js';

export const FIGURE_LABELS: Readonly<Record<FigureName, string>> = {
  received: 'Tiếp nhận trong kỳ',
  fromBefore: 'Từ kỳ trước',
  handled: 'Đã xử lý',
  published: 'Đã công khai',
  inProgress: 'Đang xử lý',
  handledLate: 'Đã xử lý quá hạn',
  inProgressLate: 'Đang quá hạn',
};

export function periodWords({ from, until }: Period): string {
  return `từ ${formatDate(from)} đến ${formatDate(until)}`;
}

/** Above the rows that a figure counts. */
export function figureHeading(asked: {
  readonly period: Period;
  readonly figure?: FigureName | undefined;
  readonly score?: number | undefined;
  readonly kind?: OrdinaryKind | undefined;
}): string {
  const { figure, score, kind, period } = asked;
  const what = figure ? FIGURE_LABELS[figure] : score ? `Được chấm ${score} điểm` : 'Hồ sơ';
  return `${what}${kind ? `, ${KIND_NAMES[kind].toLowerCase()}` : ''}, ${periodWords(period)}`;
}

export const FIGURE_WORDS = {
  title: 'Sổ và số liệu',
  period: 'Kỳ',
  from: 'Từ ngày',
  until: 'Đến ngày',
  show: 'Xem',
  month: 'Tháng này',
  lastMonth: 'Tháng trước',
  quarter: 'Quý này',
  year: 'Năm nay',
  counts: 'Phản ánh, kiến nghị, khiếu nại theo kỳ',
  kind: 'Loại',
  total: 'Tổng',
  none: 'Không có hồ sơ nào trong kỳ.',
  note: 'Bấm vào số để xem các hồ sơ. Số liệu của kỳ đã qua tính theo tình trạng hiện nay: hồ sơ mở lại được đếm là đang xử lý. Hồ sơ gia hạn sau khi đã quá hạn vẫn là quá hạn.',
  scores: 'Người dân chấm điểm (hồ sơ kết thúc trong kỳ)',
  points: (points: number) => `${points} điểm`,
  count: 'Số lượt chấm',
  sum: 'Tổng điểm',
  average: 'Trung bình',
  without: 'Chưa chấm',
  register: 'Tải sổ tiếp công dân',
  registerNote: 'Sổ có tên, địa chỉ, số giấy tờ. Mỗi lần tải được ghi vào nhật ký.',
  download: 'Tải',
  format: 'Dạng tệp',
  wrongPeriod: 'Xin ghi ngày đầu và ngày cuối, ngày cuối không trước ngày đầu.',
  notSeen: 'Số liệu hồ sơ dành cho lãnh đạo, người trực tiếp dân và quản trị.',
  notAllowed: 'Sổ dành cho người có vai trò "trực tiếp dân" hoặc lãnh đạo.',
  tooLong: 'Kỳ này có quá nhiều dòng cho tệp Word. Xin chọn kỳ ngắn hơn, hoặc tải Excel.',
} as const;

export const FORMAT_NAMES = { xlsx: 'Excel (XLSX)', docx: 'Word (DOCX)', csv: 'CSV' } as const;

/** Report 158 tells regulations and conduct apart. */
export function figureKindWords(kind: OrdinaryKind, about: 'regulation' | 'conduct' | undefined): string {
  return `${KIND_NAMES[kind]}${about === undefined ? '' : about === 'regulation' ? ' về quy định hành chính' : ' về hành vi hành chính'}`;
}
