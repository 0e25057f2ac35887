import { daysBetween, localDayOf } from '../../../domain/calendar/office-time.js';
import type { CaseDue } from '../../../domain/complaints/case.js';
import { isPast } from '../../../domain/complaints/clocks/lateness.js';
import type { CaseGroupName } from '../../../domain/complaints/console/find-cases.js';
import { formatDate } from '../../format-date.js';
import { dueDate } from '../due-words.js';

/** What the pages of the console say besides what is in the cases. */
export const CONSOLE_WORDS = {
  title: 'Bàn làm việc',
  skip: 'Đến nội dung chính',
  nav: 'Các trang của bàn làm việc',
  list: 'Hồ sơ',
  enter: 'Nhập đơn, cuộc gọi',
  figures: 'Sổ và số liệu',
  sealedRoom: 'Tố cáo',
  leave: 'Đăng xuất',
  leaveAll: 'Đăng xuất khỏi mọi máy',
  left: 'Đã đăng xuất. Lần sau xin dùng mã mới.',
  you: 'Đang dùng',

  groups: 'Chọn nhanh',
  filters: 'Lọc và tìm',
  narrow: 'Lọc thêm',
  words: 'Số hồ sơ, mã, hoặc từ trong nội dung',
  kind: 'Loại',
  category: 'Lĩnh vực',
  state: 'Bước',
  area: 'Địa bàn',
  all: 'Tất cả',
  find: 'Tìm',
  clear: 'Bỏ lọc',
  nothing: 'Không có hồ sơ nào như vậy.',
  more: 'Trang sau',
  first: 'Về trang đầu',
  cutOff: 'Mới tìm trong 3.000 hồ sơ đầu của danh sách này. Xin lọc hẹp hơn, hoặc bấm "Trang sau" để tìm tiếp.',
  late: 'Quá hạn',
  urgent: 'Khẩn',
  noDate: 'chưa có hạn',
  awayUntil: 'nghỉ đến',
  nobody: 'chưa ai nhận',
  onlyOwn: 'Anh/chị xem được các hồ sơ được giao cho mình.',

  content: 'Nội dung',
  what: 'Việc gì',
  hiddenNumbers: 'Số điện thoại, số giấy tờ, biển số được che. Bấm "Xem tên và cách liên hệ" để đọc nguyên văn.',
  noWords: 'Nội dung đã được ẩn theo thời hạn lưu.',
  place: 'Nơi',
  onMap: 'Vị trí đã gửi',
  happened: 'Lúc',
  way: 'Gửi qua',
  received: 'Nhận ngày',
  code: 'Mã của người dân',
  slip: 'Phiếu tiếp nhận để in',
  holder: 'Người phụ trách',
  body: 'Chuyển, hướng dẫn đến',
  settledBefore: 'Cơ quan đã giải quyết trước đây',
  mergedInto: 'Gộp vào hồ sơ',
  cameBack: 'Tái diễn',
  samePlaceAs: 'cùng nơi với hồ sơ',
  closedLately: ', kết thúc chưa quá 90 ngày',
  score: 'Người dân chấm',
  public: 'Công khai ngày',
  extension: 'Gia hạn',
  closing: 'Kết quả',
  people: 'Người gửi và theo dõi',
  files: 'Ảnh và tài liệu',
  photo: 'Ảnh',
  paper: 'Tài liệu PDF',
  clocks: 'Thời hạn',
  noClock: 'Không có thời hạn nào đang chạy, hoặc lịch làm việc của năm đó chưa được nhập.',
  doubt: 'cần kiểm tra lại',
  similar: 'Có thể trùng với',
  similarNote: 'Cùng lĩnh vực, gần nơi này, đang mở. Trùng thì dùng "Gộp".',
  history: 'Đã làm gì',
  hidden: '(nội bộ)',
  actions: 'Làm gì tiếp',
  noActions: 'Bước này không còn việc gì phải làm.',
  contact: 'Liên hệ với người gửi',
  showContact: 'Xem tên và cách liên hệ',
  contactNote: 'Mỗi lần xem được ghi vào nhật ký.',
  contactGone: 'đã xóa theo yêu cầu hoặc hết thời hạn lưu',
  noContact: 'không để lại tên và cách liên hệ',
  notYours: 'Không có hồ sơ này, hoặc hồ sơ không giao cho anh/chị.',
  done: 'Đã ghi.',
  stale:
    'Hồ sơ vừa được thay đổi sau khi anh/chị mở trang. Xin xem lại phần "Đã làm gì" rồi bấm lần nữa; những gì anh/chị đã gõ còn nguyên bên dưới.',
  blank: 'Câu trả lời còn chỗ trống của mẫu (phần trong ngoặc vuông hoặc dấu chấm). Xin điền hoặc bỏ rồi gửi lại.',
  templates: 'Mẫu trả lời',
  keptFiles: (count: number) => `Đã nhận ${count} tệp, không cần chọn lại.`,
  badForm: 'Trang này gửi về thiếu phần. Xin mở lại hồ sơ và làm lại.',
  seal: 'Đây là đơn tố cáo',
  sealNote:
    'Chuyển hồ sơ vào nơi bảo mật: nội dung, người gửi và tệp không còn ở đây, cuộc trò chuyện đã gửi nó bị xóa. Không lấy lại được.',
  sealSure: 'Tôi đã đọc, đây là tố cáo',
  sealDo: 'Chuyển vào nơi bảo mật',
  sealUnsure: 'Xin đánh dấu xác nhận rồi bấm lại.',
  sealGone: 'Nội dung hồ sơ này đã được ẩn, không còn gì để chuyển.',
  sealed: (count: number) =>
    `Ngoài ra có ${count} đơn tố cáo đang giải quyết, cất riêng. Chỉ người được phân công "xử lý tố cáo" có trang để mở, có nêu lý do và có ghi nhật ký. Đơn nói đến người của cơ quan không tính ở đây, đơn nhận hôm nay tính từ ngày mai.`,
  fewOfficers: (count: number) =>
    `${count === 0 ? 'Chưa có ai' : 'Mới có một người'} giữ vai trò "xử lý tố cáo". Cần ít nhất hai người ở hai bộ phận khác nhau, vì không ai được mở đơn nói đến chính mình. Xin nhờ quản trị viên giao thêm.`,
  keptForm: (count: number) => `Đã giữ ${count} tệp của lần gửi trước, không cần chọn lại.`,
  dropKept: 'Bỏ các tệp đã giữ',
} as const;

export const GROUP_LABELS: Readonly<Record<CaseGroupName, string>> = {
  mine: 'Tôi đang giữ',
  unassigned: 'Chưa ai nhận',
  late: 'Quá hạn',
  soon: 'Sắp đến hạn',
  urgent: 'Khẩn',
  open: 'Đang mở',
  over: 'Đã kết thúc',
  all: 'Tất cả',
};

/** How a case came. */
export const WAY_NAMES = {
  web: 'trang web',
  telegram: 'Telegram',
  zalo: 'Zalo',
  letter: 'đơn, thư',
  call: 'điện thoại',
  counter: 'trực tiếp tại cơ quan',
  'other-body': 'cơ quan khác chuyển đến',
} as const;

/** Of a clock with which the office only waits nothing is late afterwards. */
export function clockWords(isWait: boolean | undefined, due: Pick<CaseDue, 'on' | 'time'>, now: Date): string {
  return isWait ? `chờ đến hết ngày ${formatDate(due.on)}` : daysLeftWords(due, now);
}

export function daysLeftWords(due: Pick<CaseDue, 'on' | 'time'>, now: Date): string {
  const left = daysBetween(localDayOf(now), due.on);
  const until = dueDate(due).replace(/^ngày /, '');
  if (left < 0) return `quá hạn ${-left} ngày, từ ${until}`;
  if (isPast(due, now)) return `quá hạn từ ${until}`;
  return left === 0 ? `hết hạn hôm nay, ${until}` : `còn ${left} ngày, hạn ${until}`;
}

/** The mark of what is late; a new day does not take it away. */
export function lateMark(movedFrom: string | undefined): string {
  return movedFrom === undefined ? CONSOLE_WORDS.late : `${CONSOLE_WORDS.late} từ ${formatDate(movedFrom)}`;
}
