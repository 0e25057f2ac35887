import { fold } from '../../../language/letters/fold.js';
import { columnByRule } from './column-rules.js';
import type { TaskColumn } from './task-column.js';

/** What people write over a column; compared without case, diacritics and punctuation. The first is what templates print. */
export const COLUMN_NAMES: Readonly<Record<TaskColumn, readonly string[]>> = {
  number: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'No'],
  title: [
    'Nhiệm vụ',
    'Tên nhiệm vụ',
    'Nội dung nhiệm vụ',
    'Nhiệm vụ cụ thể',
    'Nội dung',
    'Nội dung công việc',
    'Nội dung thực hiện',
    'Nội dung, nhiệm vụ',
    'Công việc',
    'Tên công việc',
    'Việc',
  ],
  lead: [
    'Chủ trì',
    'Cơ quan chủ trì',
    'Đơn vị chủ trì',
    'Bộ phận chủ trì',
    'Người chủ trì',
    'Cơ quan, đơn vị chủ trì',
    'Chủ trì thực hiện',
    'Đơn vị thực hiện',
    'Cơ quan thực hiện',
    'Người thực hiện',
    'Người làm',
    'Phụ trách',
    'Người phụ trách',
    'Cán bộ phụ trách',
    'Đơn vị phụ trách',
    'Giao cho',
    'Phân công',
  ],
  coordinating: ['Phối hợp', 'Cơ quan phối hợp', 'Đơn vị phối hợp', 'Người phối hợp', 'Cơ quan, đơn vị phối hợp'],
  start: ['Ngày bắt đầu', 'Bắt đầu', 'Từ ngày', 'Ngày giao'],
  due: [
    'Thời hạn',
    'Hạn',
    'Hạn hoàn thành',
    'Thời hạn hoàn thành',
    'Thời hạn thực hiện',
    'Thời gian',
    'Thời gian thực hiện',
    'Thời gian hoàn thành',
    'Ngày đến hạn',
    'Đến ngày',
    'Ngày kết thúc',
    'Hạn xử lý',
    'Hạn chót',
    'Hạn báo cáo',
    'Deadline',
  ],
  document: [
    'Văn bản',
    'Số văn bản',
    'Số ký hiệu',
    'Số, ký hiệu',
    'Số hiệu văn bản',
    'Số, ký hiệu văn bản',
    'Văn bản giao việc',
    'Văn bản giao nhiệm vụ',
    'Văn bản chỉ đạo',
    'Căn cứ',
  ],
  ref: ['Mục', 'Điều khoản', 'Mục trong văn bản', 'Vị trí'],
  urgent: ['Khẩn', 'Độ khẩn', 'Mức độ khẩn'],
  note: ['Ghi chú', 'Ghi chú thêm'],
};

export const REQUIRED_COLUMNS = ['title', 'lead', 'due'] as const satisfies readonly TaskColumn[];

const COLUMN_OF = new Map(
  (Object.keys(COLUMN_NAMES) as TaskColumn[]).flatMap((column) =>
    COLUMN_NAMES[column].map((name) => [headerKey(name), column] as const),
  ),
);

/** Which column a header names that is written as one of the list; undefined for one that is none of ours. */
export function columnOf(header: string): TaskColumn | undefined {
  return COLUMN_OF.get(headerKey(header)) ?? COLUMN_OF.get(headerKey(withoutBrackets(header)));
}

/** Which column a header means by the words it is made of: "Cán bộ theo dõi", "Ngày phải xong". */
export function columnMeant(header: string): TaskColumn | undefined {
  return columnOf(header) ?? columnByRule(headerKey(withoutBrackets(header)));
}

function withoutBrackets(header: string): string {
  return header.replace(/\([^()]*\)/gu, ' ');
}

function headerKey(header: string): string {
  return fold(header.normalize('NFC'))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
