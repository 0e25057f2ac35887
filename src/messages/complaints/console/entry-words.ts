import type { EntryField } from '../../../domain/complaints/console/enter-case.js';
import { PROOF_MINUTES, type ProofOutcome } from '../../../domain/people/sign-in/prove-again.js';
import type { EntryOutcome } from '../../../domain/people/sign-in/sign-in.js';

/** The page on which officials enter the console. */
export const SIGN_IN_WORDS = {
  title: 'Vào bàn làm việc',
  code: 'Mã vào một lần (10 chữ và số)',
  enter: 'Vào',
  how: 'Mã do quản trị viên của cơ quan cấp; ai đã liên kết Zalo, Telegram thì nhắn /banlamviec cho trợ lý để nhận mã. Mỗi mã dùng một lần.',
  forCitizens: 'Bà con tra cứu phản ánh, đơn đã gửi ở trang tra cứu.',
  toLookUp: 'Mở trang tra cứu',
  /** A link from a chat does not bring the cookie along: the page itself has to. */
  goOn: 'Máy này đã đăng nhập trước đó? Vào thẳng bàn làm việc',
} as const;

export function entryProblemText(outcome: Exclude<EntryOutcome, { kind: 'entered' }>): string {
  switch (outcome.kind) {
    case 'no-code':
      return 'Xin nhập mã.';
    case 'wrong-code':
      return `Mã này không đúng. Xin xem lại từng chữ: mã không có số 0, số 1 và chữ O, I, L.${outcome.isSlowed ? ' Từ mạng này đã nhập sai nhiều lần nên máy trả lời chậm lại; mã đúng vẫn vào được.' : ''}`;
    case 'expired-code':
      return 'Mã này đã hết hạn. Xin lấy mã mới.';
    case 'used-code':
      return 'Mã này đã dùng rồi hoặc đã được thay bằng mã mới. Xin lấy mã mới.';
  }
}

/** Where one more code is asked for, in a console that is open already. */
export const PROOF_WORDS = {
  code: 'Mã mới của anh/chị (10 chữ và số)',
  onlyIfOld: `Chỉ cần khi mã gần nhất đã quá ${PROOF_MINUTES} phút.`,
  hint: `Nhắn /banlamviec cho trợ lý trên Zalo, Telegram để nhận mã, hoặc hỏi quản trị viên. Gõ mã vào đây, không cần mở đường dẫn; nhập một lần, làm việc được ${PROOF_MINUTES} phút.`,
} as const;

export function proofProblemText(outcome: Exclude<ProofOutcome, { kind: 'proved' }>): string {
  switch (outcome.kind) {
    case 'code-needed':
      return `Mã gần nhất không còn tác dụng (đã quá ${PROOF_MINUTES} phút, hoặc đã bấm "Đóng lại"). Xin nhập một mã mới rồi bấm lại; những gì anh/chị đã gõ còn nguyên bên dưới.`;
    case 'wrong-code':
      return 'Mã này không đúng, hoặc không phải mã của anh/chị. Xin xem lại từng chữ.';
    case 'expired-code':
      return 'Mã này đã hết hạn. Xin lấy mã mới.';
    case 'used-code':
      return 'Mã này đã dùng rồi hoặc đã được thay bằng mã mới. Xin lấy mã mới.';
    case 'locked':
      return `Đã nhập sai nhiều lần ở máy này. Xin thử lại sau ${outcome.minutes} phút, hoặc đăng xuất rồi vào lại bằng mã mới.`;
  }
}

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

/** The form for letters, calls and visits. */
export const ENTRY_FIELD_WORDS: Readonly<Record<EntryField, FieldWords>> = {
  kind: { label: 'Loại', hint: 'Tố cáo được cất riêng, không hiện lại ở trang này.' },
  category: { label: 'Lĩnh vực' },
  summary: { label: 'Tóm tắt một dòng', hint: 'Ghi vào sổ và danh sách: không ghi tên, số điện thoại.' },
  content: { label: 'Nội dung đầy đủ' },
  way: { label: 'Gửi bằng cách nào' },
  received: { label: 'Ngày nhận', hint: 'Thời hạn tính từ ngày này. Bỏ trống là hôm nay.' },
  happened: { label: 'Xảy ra lúc nào' },
  place: { label: 'Nơi xảy ra' },
  area: { label: 'Địa bàn' },
  isUrgent: { label: 'Mức độ' },
  about: { label: 'Về quy định hay hành vi' },
  settledBefore: { label: 'Cơ quan đã giải quyết trước đây (nếu có)' },
  name: { label: 'Họ tên' },
  phone: { label: 'Điện thoại' },
  address: { label: 'Địa chỉ' },
  idNumber: { label: 'Số định danh hoặc hộ chiếu', hint: 'Chỉ ghi khi sổ tiếp công dân cần.' },
};

export const ENTRY_WORDS = {
  title: 'Nhập đơn, cuộc gọi, lượt tiếp',
  matter: 'Việc',
  who: 'Người gửi (giữ riêng, mã hóa)',
  files: 'Bản chụp đơn, ảnh (tối đa 5 tệp, mỗi tệp 12 MB, cộng lại 24 MB)',
  file: 'Vào sổ',
  missing: 'Còn thiếu hoặc chưa đúng',
  notYet: 'Ngày nhận chưa đến. Xin xem lại.',
  denounces:
    'Nội dung giống một đơn tố cáo. Nếu đúng là tố cáo, xin chọn loại "Tố cáo" để cất riêng. Nếu không phải, đánh dấu ô bên dưới rồi bấm "Vào sổ" lần nữa.',
  noDenunciation: 'Tôi đã xem: đây không phải tố cáo',
  notAllowed: 'Việc nhập đơn dành cho người có vai trò "trực tiếp dân".',
} as const;

export function filedText(number: number, code: string): string {
  return `Đã vào sổ, hồ sơ số ${number}. Mã cho người dân: ${code}. In phiếu ở phần "Mã của người dân".`;
}

export function sealedText(number: number): string {
  return `Đã cất đơn tố cáo số ${number} vào nơi bảo mật. Không có mã tra cứu; chỉ người được phân công mở được.`;
}
