import type { FiledKind } from '../../../domain/complaints/filed-kind.js';
import type { CaseDraft } from '../../../domain/complaints/intake/draft/draft.js';
import type { IntakePick, PickName } from '../../../domain/complaints/intake/draft/steps.js';

const BEGIN: Readonly<Record<FiledKind, string>> = {
  'phan-anh': 'Gửi phản ánh này',
  'hien-truong': 'Gửi phản ánh này',
  'kien-nghi': 'Gửi kiến nghị này',
  'khieu-nai': 'Chuẩn bị khiếu nại này',
  'to-cao': 'Viết tiếp vào ngăn kín',
};

const LABELS: Readonly<Record<Exclude<PickName, 'begin' | 'area' | 'follow'>, string>> = {
  'only-asking': 'Chỉ hỏi thôi',
  skip: 'Bỏ qua',
  new: 'Việc khác, gửi riêng',
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  ongoing: 'Đang diễn ra',
  done: 'Xong phần hình',
  'no-contact': 'Không cần để lại',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  send: 'Gửi',
  edit: 'Sửa',
  'edit-what': 'Sửa nội dung',
  'edit-where': 'Sửa nơi xảy ra',
  'edit-when': 'Sửa thời gian',
  'edit-photos': 'Gửi lại hình',
  'edit-contact': 'Sửa liên hệ',
  continue: 'Tiếp tục',
  back: 'Quay lại',
  pause: 'Để sau',
  cancel: 'Hủy',
};

/** What stands on a button, or on a numbered line where there are none. */
export function labelOf({ name, at = 0 }: IntakePick, draft: CaseDraft, areas: readonly string[]): string {
  if (name === 'begin') return BEGIN[draft.kind];
  if (name === 'area') return areas[at] ?? '';
  if (name === 'follow') return `Theo dõi chung việc ${at + 1}`;
  if (name === 'only-asking' && draft.kind === 'to-cao') return 'Không gửi';
  if (name === 'done' && draft.photos.length === 0) return 'Không có hình';
  return LABELS[name];
}
