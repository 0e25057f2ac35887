import type { CaseCategory } from '../../domain/complaints/case-category.js';
import type { FiledKind } from '../../domain/complaints/filed-kind.js';

export const KIND_NAMES: Readonly<Record<FiledKind, string>> = {
  'phan-anh': 'Phản ánh',
  'kien-nghi': 'Kiến nghị',
  'hien-truong': 'Phản ánh hiện trường',
  'khieu-nai': 'Khiếu nại',
  'to-cao': 'Tố cáo',
};

export const CATEGORY_NAMES: Readonly<Record<CaseCategory, string>> = {
  'moi-truong': 'môi trường',
  'ha-tang': 'hạ tầng, điện chiếu sáng',
  'giao-thong': 'giao thông',
  'an-ninh-trat-tu': 'an ninh trật tự',
  'dat-dai': 'đất đai',
  'thai-do-can-bo': 'thái độ cán bộ',
  'thu-tuc-cham-tre': 'thủ tục chậm trễ',
  'an-toan-thuc-pham': 'an toàn thực phẩm',
  'tieng-on': 'tiếng ồn',
  khac: 'việc khác',
};

/** "Phản ánh về môi trường"; without a category only the kind: "về việc khác" reads as another matter. */
export function kindAbout(kind: FiledKind, category: CaseCategory): string {
  return category === 'khac' ? KIND_NAMES[kind] : `${KIND_NAMES[kind]} về ${CATEGORY_NAMES[category]}`;
}
