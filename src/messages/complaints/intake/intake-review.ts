import type { CaseDraft } from '../../../domain/complaints/intake/draft/draft.js';
import { kindAbout } from '../kind-names.js';

const NOT_SAID = 'chưa ghi';

/** What is sent, whole. Of a tố cáo only what there is of it: replies pass through the platform. */
export function reviewText(draft: CaseDraft): string {
  const lines = draft.kind === 'to-cao' ? sealedLines(draft) : plainLines(draft);
  return ['Anh/chị xem lại trước khi gửi:', ...lines, 'Đúng rồi thì chọn Gửi.'].join('\n');
}

function plainLines(draft: CaseDraft): string[] {
  const { kind, category, content, place, happened, contact } = draft;
  const where = [place.text, place.area, place.location && 'vị trí trên bản đồ'].filter(Boolean).join('; ');
  const who = [contact.name, contact.phone].filter(Boolean).join(', ');
  return [
    `Loại: ${kindAbout(kind, category)}`,
    `Nội dung: ${content}`,
    `${kind === 'khieu-nai' ? 'Cơ quan, quyết định' : 'Nơi'}: ${where || NOT_SAID}`,
    ...(kind === 'kien-nghi' ? [] : [`Thời gian: ${happened ?? NOT_SAID}`]),
    `Hình: ${photosOf(draft)}`,
    `Liên hệ: ${who || 'không để lại'}`,
  ];
}

function sealedLines(draft: CaseDraft): string[] {
  const { content, place, happened, contact } = draft;
  const isPlaced = place.text !== undefined || place.area !== undefined || place.location !== undefined;
  return [
    'Loại: Tố cáo (ngăn kín)',
    `Nội dung: đã ghi ${[...content].length} ký tự, không nhắc lại ở đây`,
    `Nơi: ${isPlaced ? 'đã ghi' : NOT_SAID}`,
    `Thời gian: ${happened === undefined ? NOT_SAID : 'đã ghi'}`,
    `Hình: ${photosOf(draft)}`,
    `Liên hệ: ${(contact.name ?? contact.phone) ? 'đã ghi, giữ riêng' : 'không để lại'}`,
  ];
}

/** What is sent now goes without those that are still to come. */
function photosOf({ photos, latePhotos = [] }: CaseDraft): string {
  const own = photos.length > 0 ? `${photos.length}` : 'không có';
  return latePhotos.length === 0
    ? own
    : `${photos.length} (còn ${latePhotos.length} hình đang tải về chậm; đợi một phút rồi nhắn "xem lại", gửi ngay thì thiếu hình đó)`;
}
