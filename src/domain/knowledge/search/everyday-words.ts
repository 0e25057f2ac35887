import type { Synonym } from './synonyms.js';

/** `everyday words = words of official titles`, one a line. */
const EVERYDAY = `
sổ đỏ = giấy chứng nhận quyền sử dụng đất
sổ hồng = giấy chứng nhận quyền sử dụng đất quyền sở hữu nhà ở
sang tên = chuyển nhượng
bằng lái = giấy phép lái xe
cà vẹt = chứng nhận đăng ký xe
cà vẹc = chứng nhận đăng ký xe
passport = hộ chiếu
hộ khẩu = thường trú cư trú
nhập khẩu cho = đăng ký thường trú
tách khẩu = tách hộ
cắt khẩu = xóa đăng ký thường trú
chứng minh thư = căn cước
chứng minh nhân dân = căn cước
căn cước công dân = thẻ căn cước
sao y = chứng thực bản sao
công chứng = chứng thực
độc thân = tình trạng hôn nhân
giấy độc thân = xác nhận tình trạng hôn nhân
bảo hiểm xã hội một lần = bảo hiểm xã hội một lần
bảo hiểm xã hội 1 lần = bảo hiểm xã hội một lần
1 lần = một lần
khai tử = đăng ký khai tử
mở công ty = đăng ký thành lập công ty
mở hộ kinh doanh = đăng ký thành lập hộ kinh doanh
mở quán = thành lập hộ kinh doanh
lập = thành lập
sửa = thay đổi cải chính
đổi tên = thay đổi cải chính
xin lại = cấp lại
làm lại = cấp lại
bị mất = cấp lại
mất giấy = cấp lại
xóa án tích = án tích
lý lịch tư pháp số 1 = phiếu lý lịch tư pháp
lý lịch tư pháp số 2 = phiếu lý lịch tư pháp
ly dị = ly hôn
ở rể = thường trú
trợ cấp người già = trợ cấp hưu trí xã hội
tiền mai táng = hỗ trợ chi phí mai táng
lương hưu = lương hưu
con nuôi = nuôi con nuôi
di chúc = di chúc
thuế tncn = thuế thu nhập cá nhân
online = trực tuyến
qua mạng = trực tuyến
tạp hoá = hộ kinh doanh
đám cưới = kết hôn
làm đám cưới = đăng ký kết hôn
lấy chồng tây = kết hôn có yếu tố nước ngoài
việt kiều = người việt nam định cư ở nước ngoài
xây nhà = giấy phép xây dựng nhà ở riêng lẻ
tách thửa = tách thửa hợp thửa đất
tách sổ = tách thửa đất
`;

/** Everyday words for official ones; a product adds its own to these. */
export function everydaySynonyms(): Synonym[] {
  return EVERYDAY.trim()
    .split('\n')
    .map((line) => {
      const [from = '', to = ''] = line.split(' = ');
      return { from, to };
    });
}
