import type { ReplyText } from '../../domain/conversation/ports.js';

/** What the page itself says; what the assistant answers is said elsewhere. */
export const WEB_WORDS = {
  title: 'Trợ lý Một cửa',
  defaultOffice: 'Bộ phận Một cửa',
  machineTag: 'trợ lý máy',
  skipToInput: 'Đến ô nhập câu hỏi',
  log: 'Cuộc trò chuyện',
  person: 'Anh/chị',
  assistant: 'Trợ lý máy',
  greeting: [
    'Xin chào! Tôi là trợ lý máy của bộ phận Một cửa.',
    'Anh/chị cứ hỏi bằng lời thường, có dấu hay không dấu đều được. Câu trả lời lấy từ dữ liệu thủ tục và văn bản, có ghi nguồn; điều gì không biết, tôi nói là không biết.',
  ],
  examplesTitle: 'Có thể hỏi, chẳng hạn:',
  examples: [
    'Làm giấy khai sinh ở đâu?',
    'Đăng ký kết hôn cần giấy tờ gì?',
    'Chứng thực bản sao mất bao nhiêu tiền?',
    'Tôi muốn phản ánh',
  ],
  inputLabel: 'Câu hỏi',
  placeholder: 'Gõ câu hỏi…',
  send: 'Gửi',
  thinking: 'Đang tìm câu trả lời…',
  choicesTitle: 'Chọn một mục, hoặc gõ số:',
  pressedButton: 'Đã chọn một mục',
  sentPhoto: 'Đã gửi hình',
  photoLabel: 'Kèm hình cho phản ánh',
  sendPhoto: 'Gửi hình',
  noPhoto: 'Anh/chị chưa chọn hình. Xin chọn một hình (JPG, PNG, WebP) rồi bấm Gửi hình.',
  forget: 'Xóa cuộc trò chuyện',
  forgotten: 'Đã xóa. Không còn gì của cuộc trò chuyện trước.',
  privacy:
    'Cuộc trò chuyện được mã hóa và tự xóa khi lâu không dùng. Xin đừng gửi số căn cước, mật khẩu, mã OTP, số tài khoản.',
  emergency: 'Khẩn cấp: gọi 113 (công an), 114 (cứu hỏa), 115 (cấp cứu).',
  offline: 'Không gửi được, có thể do mất mạng. Câu hỏi vẫn còn trong ô nhập, xin bấm Gửi lại.',
  backToChat: 'Về trang trò chuyện',
  alreadyReceived: {
    text: 'Tin nhắn này tôi đã nhận rồi. Nếu chưa thấy câu trả lời, xin anh/chị hỏi lại giúp tôi.',
    choices: [],
    outcome: 'help',
  } satisfies ReplyText,
} as const;

/** Why a message was not read, and what to do. `{seconds}` is filled in. */
export const REFUSAL_WORDS = {
  malformed: 'Yêu cầu không đọc được. Xin kiểm tra lại: cần một đối tượng JSON có "text" hoặc "choice" là chuỗi.',
  empty: 'Anh/chị chưa nhập gì. Xin gõ câu hỏi rồi bấm Gửi.',
  'text-too-long': 'Tin nhắn dài quá 4.000 ký tự. Xin viết ngắn lại, hoặc chia thành vài tin.',
  'body-too-large': 'Nội dung gửi lên quá lớn (tối đa 32 KB). Xin viết ngắn lại.',
  'photo-too-large': 'Hình quá lớn (nhiều nhất 12 MB). Xin chụp lại nhỏ hơn rồi gửi.',
  'wrong-origin': 'Yêu cầu này không đến từ trang trò chuyện nên không được nhận. Xin mở lại trang và thử lại.',
  'too-many': 'Anh/chị gửi hơi nhanh. Xin đợi {seconds} giây rồi gửi lại.',
  'not-found': 'Không có trang này. Có thể địa chỉ bị gõ nhầm.',
  'method-not-allowed': 'Địa chỉ này không nhận cách gửi đó. Hãy dùng POST.',
  failed:
    'Máy đang gặp trục trặc, câu hỏi chưa được trả lời. Xin thử lại sau ít phút hoặc hỏi trực tiếp bộ phận Một cửa.',
} as const;
