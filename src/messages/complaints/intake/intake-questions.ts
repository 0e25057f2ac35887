import type { FiledKind } from '../../../domain/complaints/filed-kind.js';
import { isOnlyWishToMeet } from '../../../domain/complaints/intake/answers/wish-to-meet.js';
import type { CaseDraft, IntakeStep, SimilarCase } from '../../../domain/complaints/intake/draft/draft.js';
import { MAX_PHOTOS } from '../../../domain/complaints/photos/photo.js';
import { formatDay } from '../../format-date.js';
import { CATEGORY_NAMES } from '../kind-names.js';
import { quote } from '../quote.js';
import { consentText } from './consent.js';
import { reviewText } from './intake-review.js';

const QUOTED = 300;

const OFFERED_PLAINLY = 'Anh/chị có muốn gửi đến cán bộ xử lý không?';
/** The question of an offer by itself, once the rest was said. */
export const OFFERED_AGAIN: Readonly<Record<FiledKind, string>> = {
  'phan-anh': OFFERED_PLAINLY,
  'hien-truong': OFFERED_PLAINLY,
  'kien-nghi': OFFERED_PLAINLY,
  'khieu-nai': 'Anh/chị có muốn tôi ghi sẵn nội dung để cán bộ tiếp công dân chuẩn bị trước không?',
  'to-cao': 'Anh/chị có muốn viết tiếp để cán bộ được giao xem không?',
};

const OFFERS: Readonly<Record<FiledKind, (draft: CaseDraft) => string>> = {
  'phan-anh': (draft) => plainOffer('một phản ánh', draft),
  'hien-truong': (draft) => plainOffer('một phản ánh hiện trường', draft),
  'kien-nghi': (draft) => plainOffer('một kiến nghị (đề nghị sửa đổi, làm thêm)', draft),
  'khieu-nai': (
    draft,
  ) => `Tôi hiểu anh/chị muốn khiếu nại một quyết định hoặc việc làm của cơ quan${draft.content === '' ? '.' : `:\n${quote(draft.content, QUOTED)}`}
Tin nhắn không phải là đơn khiếu nại hợp lệ. Cách làm: viết đơn theo Mẫu 01 (Nghị định 155/2026/NĐ-CP) gồm họ tên, số giấy tờ tùy thân, người hoặc việc bị khiếu nại, nội dung, tài liệu kèm theo, có chữ ký; hoặc đến trình bày ở nơi tiếp công dân của cơ quan đã ra quyết định.
Tôi có thể ghi sẵn nội dung để cán bộ tiếp công dân chuẩn bị trước. Cán bộ mới là người tiếp nhận khiếu nại, không phải tôi.`,
  'to-cao': () => `Việc này giống một tố cáo, nên từ đây tôi chuyển vào ngăn kín.
XIN ĐỪNG viết tên mình, tên người bị tố cáo hay số điện thoại vào khung chat này khi chưa cần. Những gì trò chuyện trước đó ở phía cơ quan đã được xóa; ứng dụng chat có thể còn giữ tin, xin anh/chị tự xóa tin vừa gửi.
Tên người tố cáo được giữ bí mật và anh/chị có thể yêu cầu bảo vệ. Tố cáo không có họ tên, địa chỉ thì không được xử lý như đơn tố cáo; nếu nội dung rõ, có chứng cứ thì vẫn được kiểm tra (Luật Tố cáo 2018, Điều 25).
Tố cáo trực tiếp: đến nơi tiếp công dân của cơ quan quản lý người đó, mang đơn có chữ ký. Dấu hiệu tội phạm: báo Công an, gấp thì gọi 113.
${OFFERED_AGAIN['to-cao']}`,
};

function plainOffer(what: string, draft: CaseDraft): string {
  if (draft.content === '' && draft.photos.length === 0 && draft.place.location)
    return `Tôi đã nhận vị trí. Anh/chị có muốn gửi ${what} về chỗ này không? Chưa có gì được gửi đi.`;
  if (draft.content === '' && draft.photos.length === 0)
    return 'Anh/chị có muốn gửi ngay tại đây không? Tôi chỉ hỏi vài câu ngắn, gửi xong có mã để theo dõi.';
  if (draft.content === '')
    return `Tôi đã nhận hình, nhưng không đọc được trong hình có gì. Anh/chị có muốn gửi ${what} kèm hình này không? Chưa có gì được gửi đi.`;
  const about = draft.category === 'khac' ? '' : ` về ${CATEGORY_NAMES[draft.category]}`;
  return `Tôi hiểu đây là ${what}${about}:
${quote(draft.content, QUOTED)}
Anh/chị có muốn gửi đến cán bộ xử lý không? Chưa có gì được gửi đi. Cán bộ sẽ xác định đúng loại.`;
}

const WHAT: Readonly<Record<FiledKind, string>> = {
  'phan-anh':
    'Anh/chị muốn phản ánh, kiến nghị việc gì? Xin kể rõ chuyện gì, từ bao giờ, ảnh hưởng ra sao. Viết bình thường là được.',
  'hien-truong': 'Hình chụp việc gì? Xin kể vài câu: chuyện gì, từ bao giờ, ảnh hưởng ra sao.',
  'kien-nghi': 'Anh/chị kiến nghị điều gì? Xin nói rõ đang thế nào và mong sửa ra sao.',
  'khieu-nai': 'Anh/chị không đồng ý với quyết định hoặc việc làm nào, vì sao, và yêu cầu giải quyết thế nào?',
  'to-cao': 'Xin kể: ai làm gì sai (nêu chức vụ, nơi làm việc cũng được), ở đâu, khi nào, có gì làm chứng cứ.',
};

function whereText({ kind, category }: CaseDraft): string {
  if (kind === 'khieu-nai')
    return 'Quyết định hoặc việc làm đó của cơ quan, người nào? Có số, ngày của quyết định thì xin ghi luôn.';
  if (kind === 'to-cao')
    return 'Việc xảy ra ở cơ quan, đơn vị nào, hay ở đâu? Biết người đó làm ở phòng, quầy nào thì xin ghi luôn.';
  if (category === 'thai-do-can-bo' || category === 'thu-tuc-cham-tre')
    return 'Việc xảy ra ở cơ quan, quầy nào? Có mã hồ sơ, giấy hẹn thì xin ghi luôn.';
  return 'Việc này ở đâu? Xin ghi số nhà, đường, hẻm, gần chỗ nào; gửi vị trí; hoặc chọn khu vực trong danh sách.';
}

function similarText({ similar }: CaseDraft): string {
  const lines = similar.map((one, at) => `- Việc ${at + 1}: ${similarLine(one)}`);
  return `Có thể đã có người gửi việc này rồi:
${lines.join('\n')}
Nếu đúng là một, anh/chị theo dõi chung để nhận tin, không cần gửi lại. Nếu không, cứ gửi riêng.`;
}

function similarLine({ category, receivedAt, area, metres, shared }: SimilarCase): string {
  const facts = [
    `về ${CATEGORY_NAMES[category]}`,
    area,
    metres === undefined ? undefined : `cách khoảng ${metres} m`,
    `nhận ngày ${formatDay(new Date(receivedAt))}`,
    shared.length > 0 ? `cũng nhắc đến: ${shared.join(', ')}` : undefined,
  ];
  return facts.filter(Boolean).join(', ');
}

const QUESTIONS: Readonly<Record<Exclude<IntakeStep, 'consent'> | 'edit', (draft: CaseDraft) => string>> = {
  offer: (draft) => OFFERS[draft.kind](draft),
  what: ({ kind, content, passed }) => {
    if (isOnlyWishToMeet(content))
      return 'Anh/chị muốn gặp ai, trình bày việc gì? Xin kể vài câu để cơ quan xem trước và hẹn ngày.';
    return content === '' || passed.includes('consent')
      ? WHAT[kind]
      : 'Xin kể thêm vài chữ: chuyện gì, từ bao giờ, ảnh hưởng ra sao.';
  },
  where: whereText,
  similar: similarText,
  when: ({ kind }) =>
    kind === 'khieu-nai'
      ? 'Anh/chị nhận quyết định, hoặc biết việc đó, vào ngày nào? (ví dụ 15/9/2026) Thời hiệu khiếu nại tính từ ngày này.'
      : 'Việc này xảy ra khi nào, hoặc từ bao giờ?',
  photos: ({ kind, photos }) =>
    `${kind === 'khieu-nai' ? 'Có quyết định, giấy tờ liên quan thì chụp gửi luôn' : 'Có hình thì gửi luôn'} (nhiều nhất ${MAX_PHOTOS} hình, tôi bỏ thông tin vị trí trong hình). ${
      photos.length > 0
        ? `Đã có ${photos.length} hình; gửi thêm hoặc chọn "Xong phần hình".`
        : 'Không có hình cũng gửi được.'
    }`,
  contact: ({ kind }) => CONTACT[kind],
  review: reviewText,
  edit: () => 'Anh/chị muốn sửa phần nào?',
};

const CONTACT_PLAIN =
  'Anh/chị có muốn để lại tên và số điện thoại để cán bộ hỏi thêm không? Ví dụ: "Lan, 0901 234 567". Không để lại vẫn gửi được, tin mới xem bằng mã hồ sơ.';
const CONTACT: Readonly<Record<FiledKind, string>> = {
  'phan-anh': CONTACT_PLAIN,
  'hien-truong': CONTACT_PLAIN,
  'kien-nghi': CONTACT_PLAIN,
  'khieu-nai':
    'Xin cho họ tên và số điện thoại để cán bộ mời anh/chị đến ký đơn. Đừng gửi số căn cước ở đây, cán bộ xem giấy tờ khi gặp. Chưa muốn thì chọn "Không cần để lại".',
  'to-cao':
    'Anh/chị có muốn để lại tên và số điện thoại không? Phần này giữ riêng, khóa riêng, chỉ cán bộ được giao mở được. Không để lại thì không được xử lý như đơn tố cáo, nhưng thông tin rõ, có chứng cứ vẫn được kiểm tra (Luật Tố cáo 2018, Điều 25).',
};

/** `caseDays`: how long the office keeps a case after it ended. */
export function questionText(draft: CaseDraft, caseDays: number): string {
  return draft.step === 'consent' ? consentText(draft.kind, caseDays) : QUESTIONS[draft.step](draft);
}
