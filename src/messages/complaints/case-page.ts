/** The pages where a case is looked up without an account. */
export const CASE_PAGE_WORDS = {
  title: 'Tra cứu phản ánh, kiến nghị',
  slipTitle: 'Phiếu tiếp nhận',
  codeLabel: 'Mã trên phiếu tiếp nhận (8 ký tự)',
  look: 'Xem tình trạng',
  slip: 'Mở phiếu để in hoặc lưu',
  toChat: 'Về trang trò chuyện',
  toTelegram: 'Xem việc này trên Telegram',
  qr: 'Mã QR dẫn đến trang tình trạng',
  qrPage: 'Trang tình trạng',
  qrChatAlt: 'Mã QR mở trợ lý trên Telegram',
  qrChat: 'Hỏi trợ lý trên Telegram',
  howTo:
    'Quét mã QR, mở địa chỉ dưới đây, hoặc gửi mã này cho trợ lý trên Zalo, Telegram để biết tình trạng và được báo tin ở đó.',
  howToAsk:
    'Muốn biết tình trạng: gửi mã này cho trợ lý trên Zalo, Telegram hoặc trang chat của cơ quan, hoặc gọi, đến bộ phận Một cửa và đọc mã.',
  keep: 'Ai có mã này đều xem được tình trạng: xin giữ kỹ.',
  tooMany: 'Anh/chị đã thử nhiều mã. Xin đợi một lúc rồi thử lại, hoặc hỏi bộ phận Một cửa.',
} as const;
