import type { ExtractionNote, FileFormat, TextProblem } from '../../domain/imports/extracted-text.js';

const FORMATS: Readonly<Record<FileFormat, string>> = {
  text: 'văn bản thuần',
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  image: 'hình ảnh',
};
const ACCEPTED = 'TXT, MD, PDF, DOCX hoặc ảnh chụp (PNG, JPG, TIFF)';
const SAVE_AS = 'Anh/chị mở tệp bằng phần mềm soạn thảo rồi lưu lại dưới dạng DOCX hoặc PDF, sau đó nhập lại';

/** One sentence that says what is wrong with a file and what to do; nothing was stored. */
export function describeTextProblem(problem: TextProblem): string {
  switch (problem.kind) {
    case 'not-found':
      return 'Không tìm thấy tệp này. Anh/chị kiểm tra lại tên và thư mục.';
    case 'not-readable':
      return 'Không có quyền đọc tệp này. Anh/chị cấp quyền đọc hoặc chép tệp sang thư mục khác rồi nhập lại.';
    case 'not-a-file':
      return 'Đây là thư mục, không phải tệp. Anh/chị chọn từng tệp cần nhập.';
    case 'empty':
      return 'Tệp rỗng, không có nội dung. Anh/chị kiểm tra lại bản gốc rồi nhập lại.';
    case 'too-large':
      return `Tệp nặng ${problem.megabytes} MB, vượt mức cho phép là ${problem.maxMegabytes} MB. Anh/chị tách tệp hoặc quét lại với độ phân giải 300 dpi, đen trắng, rồi nhập lại.`;
    case 'too-many-pages':
      return `Tệp có ${problem.pages} trang, nhiều hơn mức ${problem.maxPages} trang. Anh/chị tách thành nhiều tệp rồi nhập từng tệp.`;
    case 'encrypted':
      return `Tệp ${FORMATS[problem.format]} đang đặt mật khẩu nên không đọc được. Anh/chị bỏ mật khẩu (lưu một bản không khóa) rồi nhập lại.`;
    case 'zip-bomb':
      return `Tệp này giải nén ra lớn bất thường, có thể gây hại nên không được mở. Anh/chị xin lại tệp từ nơi gửi. ${SAVE_AS}.`;
    case 'damaged':
      return `Tệp ${FORMATS[problem.format]} bị hỏng hoặc không đúng định dạng nên không đọc được. ${SAVE_AS}.`;
    case 'wrong-extension':
      return `Tên tệp có đuôi .${problem.extension} nhưng bên trong không phải định dạng đó mà là văn bản thuần. Anh/chị đổi đuôi thành .txt, hoặc xin lại đúng tệp, rồi nhập lại.`;
    case 'old-word':
      return 'Đây là tệp Word đời cũ (.doc). Anh/chị mở bằng Word hoặc LibreOffice, chọn lưu thành .docx rồi nhập lại.';
    case 'unknown-format':
      return `Không nhận ra loại tệp này. Anh/chị chuyển sang ${ACCEPTED} rồi nhập lại.`;
    case 'unknown-encoding':
      return 'Không nhận ra bảng mã của tệp văn bản này. Anh/chị mở tệp, lưu lại với bảng mã UTF-8 (Unicode) rồi nhập lại.';
    case 'no-text':
      return 'Không đọc được chữ nào trong tệp. Anh/chị kiểm tra bản quét có rõ và đúng chiều không, rồi quét lại ở 300 dpi.';
    case 'not-vietnamese':
      return 'Nội dung tệp không phải tiếng Việt nên không nhập. Anh/chị kiểm tra lại, hoặc nhập bản tiếng Việt của văn bản.';
    case 'ocr-missing':
      return `Tệp là bản quét hoặc ảnh chụp; máy chủ cần cài thêm các gói Debian: ${problem.programs.join(', ')}. Quản trị viên chạy lệnh: sudo apt-get install ${problem.programs.join(' ')}, rồi nhập lại.`;
    case 'ocr-failed':
      return 'Chương trình nhận dạng chữ không đọc được bản quét này. Anh/chị quét lại rõ hơn (300 dpi, đúng chiều) rồi nhập lại.';
    case 'too-slow':
      return `Đọc tệp quá ${problem.seconds} giây chưa xong nên đã dừng. Anh/chị tách tệp thành nhiều phần nhỏ rồi nhập từng phần.`;
    case 'too-much-memory':
      return 'Đọc tệp này cần quá nhiều bộ nhớ nên đã dừng. Anh/chị tách tệp thành nhiều phần nhỏ rồi nhập từng phần.';
    case 'reader-stopped':
      return `Chương trình đọc tệp bị dừng giữa chừng. ${SAVE_AS}.`;
  }
}

/** What a person should know of how a text was come by. */
export function describeExtractionNote(note: ExtractionNote): string {
  switch (note.kind) {
    case 'other-extension':
      return `Tên tệp có đuôi .${note.extension} nhưng nội dung là ${FORMATS[note.format]}; đã đọc theo nội dung.`;
    case 'unread-pages':
      return `Chưa đọc được các trang là ảnh: ${note.pages.join(', ')}${note.isOcrMissing ? ' (máy chủ thiếu poppler-utils, tesseract-ocr hoặc tesseract-ocr-vie)' : ''}.`;
  }
}
