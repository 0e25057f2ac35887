import type { FiledKind } from '../../../domain/complaints/filed-kind.js';
import type { OwnQuestion } from '../../../domain/complaints/intake/answers/own-question.js';
import type { AskedAgain } from '../../../domain/complaints/intake/answers/taken.js';
import type { PhotoRefusal } from '../../../domain/complaints/intake/filing/photo-refusal.js';
import type { Remark } from '../../../domain/complaints/intake/saying.js';
import type { NamedTimeBar } from '../../../domain/complaints/intake/time-bar.js';
import { MAX_PHOTO_BYTES, MAX_PHOTOS } from '../../../domain/complaints/photos/photo.js';
import { formatDate } from '../../format-date.js';
import { quote } from '../quote.js';

/** Says until when the office answers a kind of case, as far as it is known beforehand. */
export type HowLong = (kind: FiledKind) => string;

const AGAIN: Readonly<Record<AskedAgain, string>> = {
  'not-understood': 'Tôi chưa hiểu ý này. Xin chọn một mục hoặc trả lời giúp câu dưới đây.',
  'needs-words': 'Xin viết bằng chữ giúp tôi.',
  'needs-more': 'Xin kể thêm vài chữ: chuyện gì, ở đâu.',
  'needs-contact': 'Tôi chưa thấy tên hoặc số điện thoại. Số gồm 10 chữ số, ví dụ 0901 234 567.',
  'give-contact': 'Dạ, xin anh/chị ghi tên và số điện thoại vào đây.',
  'name-unclear':
    'Nếu đó là tên, xin ghi thêm chữ "tên" phía trước (ví dụ: tên Dung). Muốn thôi không gửi nữa thì chọn "Hủy".',
  'send-photos': 'Dạ, xin anh/chị gửi hình vào đây.',
  'few-more': 'Còn vài câu ngắn nữa mới gửi được. Câu nào không muốn trả lời thì nhắn "bỏ qua".',
  'too-long': 'Phần này xin ghi ngắn dưới 300 ký tự.',
  'old-button': 'Nút đó của câu trước rồi.',
  'consent-needed':
    'Không đồng ý thì tôi không gửi được. Anh/chị có thể đồng ý, hoặc hủy và đến trực tiếp nơi tiếp công dân.',
  'nothing-before': 'Đây là câu đầu tiên rồi.',
};

export const REFUSED: Readonly<Record<PhotoRefusal, string>> = {
  'no-photo': 'Có tệp không phải hình chụp (JPG, PNG, WebP) nên không nhận được.',
  'too-large': `Có tệp quá lớn (hình nhiều nhất ${MAX_PHOTO_BYTES / 1024 / 1024} MB) nên không nhận được.`,
  'too-many': `Mỗi việc chỉ nhận ${MAX_PHOTOS} hình, những hình sau không nhận.`,
  'not-reached': 'Có hình chưa tải về được, xin gửi lại giúp tôi.',
  late: 'Có hình đang tải về chậm: xong tôi tự thêm vào, anh/chị không cần gửi lại.',
};

const OWN: Readonly<Record<OwnQuestion, (filed: FiledKind, howLong: HowLong) => string>> = {
  'how-long': (filed, howLong) => howLong(filed),
  cost: () => 'Gửi ở đây không mất tiền.',
  'who-sees': (filed) =>
    filed === 'to-cao'
      ? 'Chỉ cán bộ được giao xử lý tố cáo mở được, mỗi lần mở phải nêu lý do và được ghi lại.'
      : 'Cán bộ được giao xử lý và lãnh đạo cơ quan đọc được. Tên, số điện thoại giữ riêng, không đưa vào nhóm chat, không công khai.',
  anonymous: (filed) =>
    filed === 'to-cao'
      ? 'Tên người tố cáo được giữ bí mật, có thể yêu cầu bảo vệ. Không để lại tên thì không được xử lý như đơn tố cáo, nhưng thông tin rõ, có chứng cứ vẫn được kiểm tra (Luật Tố cáo 2018, Điều 25).'
      : 'Anh/chị không cần để lại tên hay số điện thoại. Nếu để lại, phần đó được giữ riêng, chỉ cán bộ xử lý xem được.',
  why: () => 'Tôi hỏi để cán bộ tìm đúng chỗ, đúng việc và báo lại được. Câu nào không muốn trả lời thì bỏ qua.',
  photos: () => `Anh/chị gửi hình như gửi tin nhắn bình thường, nhiều nhất ${MAX_PHOTOS} hình.`,
  person: () =>
    'Chuyện tố cáo tôi không chuyển cho cán bộ trực chat. Muốn gặp người, anh/chị đến nơi tiếp công dân; còn viết ở đây thì chỉ cán bộ được giao mở được.',
  'what-then': (filed) =>
    filed === 'to-cao'
      ? 'Gửi xong, cán bộ được giao vào sổ và kiểm tra. Không có mã tra cứu; tin đến theo cách liên hệ anh/chị để lại.'
      : 'Gửi xong, anh/chị có mã hồ sơ và ngày hẹn trả lời; nhắn mã là xem được việc đến đâu.',
};

const QUOTED = 80;

type Words = {
  readonly [Kind in Remark['kind']]: (remark: Extract<Remark, { kind: Kind }>, howLong: HowLong) => string;
};

const WORDS: Words = {
  again: ({ why }) => AGAIN[why],
  'own-question': ({ question, filed }, howLong) => OWN[question](filed, howLong),
  added: () => 'Tôi đã ghi thêm vào nội dung.',
  'contact-kept': () => 'Tôi đã ghi tên và số điện thoại.',
  'place-again': () => 'Tôi đã ghi lại nơi xảy ra theo lời vừa rồi.',
  cut: () => 'Nội dung dài quá 4.000 ký tự, tôi giữ phần đầu.',
  'not-written': () => 'Tôi chưa ghi câu vừa rồi. Ta làm xong việc đang dở trước; việc khác xin nhắn lại sau.',
  resumed: () => 'Ta viết tiếp nhé.',
  'crime-too': () =>
    'Phần có dấu hiệu tội phạm xin báo Công an xã, phường; đang xảy ra thì gọi ngay 113. Tôi không gửi phần đó ở đây.',
  danger: () =>
    'NẾU ĐANG NGUY HIỂM ĐẾN NGƯỜI, GỌI NGAY: 113 (Công an), 114 (cháy, cứu nạn), 115 (cấp cứu). Tin nhắn ở đây không thay được cuộc gọi.',
  photos: ({ kept, isOfAlbum, refused }) =>
    [haveWords(kept, isOfAlbum), refused ? REFUSED[refused] : ''].filter(Boolean).join(' '),
  'place-kept': () => 'Đã nhận vị trí.',
  'only-photos': () => 'Tôi chỉ nhận chữ và hình chụp, không nhận tin thoại, video hay tệp khác.',
  'time-bar': ({ bar }) => timeBarText(bar),
  'also-told': ({ text }) =>
    `Tôi giữ cả việc vừa nhắn (${quote(text, QUOTED)}), xong việc dưới đây tôi hỏi tiếp việc đó.`,
  several: ({ count }) => `Tin này có ${count} việc, ta làm lần lượt từng việc.`,
};

/** Of an album only the first picture is answered: how many there will be is not known then. */
function haveWords(kept: number, isOfAlbum: boolean): string {
  if (isOfAlbum && kept < MAX_PHOTOS)
    return `Tôi đang nhận từng hình anh/chị vừa gửi, mỗi việc nhiều nhất ${MAX_PHOTOS} hình.`;
  return kept > 0 ? `Đã có ${kept} hình.` : '';
}

function timeBarText({ from, until, isOver, bar }: NamedTimeBar): string {
  const basis = `${bar.article}; ${bar.note.charAt(0).toLowerCase()}${bar.note.slice(1)}`;
  const first = `Tính từ ngày ${formatDate(from)}, thời hiệu khiếu nại ${bar.days} ngày`;
  return isOver
    ? `${first} đã hết ngày ${formatDate(until)} (${basis}). Anh/chị vẫn gửi được, người có thẩm quyền sẽ xem xét.`
    : `${first} còn đến hết ngày ${formatDate(until)} (${basis}).`;
}

export function remarkText(remark: Remark, howLong: HowLong): string {
  const words = WORDS[remark.kind] as (remark: Remark, howLong: HowLong) => string;
  return words(remark, howLong);
}
