/** What people ask, in words of our own: with and without diacritics, short and long, small talk, what is not ours. */
export const QUESTIONS: readonly string[] = [
  'làm giấy khai sinh cho bé ở đâu',
  'dang ky ket hon can giay to gi',
  'xin chào',
  'chung thuc ban sao bao nhieu tien mot trang',
  'kế hoạch chuyển đổi số năm nay có những nhiệm vụ gì',
  'cam on nhieu nhe',
  'tôi muốn đăng ký tạm trú thì mất mấy ngày',
  'thời tiết ngày mai thế nào',
  'ai chủ trì nhiệm vụ cải cách hành chính',
  'xác nhận tình trạng hôn nhân để vay ngân hàng cần những gì vậy ạ',
  'le phi lam lai giay khai sinh bi mat',
  'trợ giúp',
  'đường trước nhà tôi ngập nước cả tuần rồi không ai sửa',
  'bao nhieu phan tram ho so nop truc tuyen',
  'hồ sơ của tôi tới đâu rồi',
  'khai tử cho ông nội thì nộp ở đâu, có cần giấy báo tử không',
];
