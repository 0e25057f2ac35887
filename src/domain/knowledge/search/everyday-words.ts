import type { Synonym } from './synonyms.js';

/** `everyday words = words of official titles`, one a line. */
const EVERYDAY = `
sổ đỏ = giấy chứng nhận quyền sử dụng đất
sổ hồng = giấy chứng nhận quyền sử dụng đất quyền sở hữu nhà ở
sang tên = chuyển nhượng
bằng lái = giấy phép lái xe
cà vẹt = chứng nhận đăng ký xe
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
con nuôi = nuôi con nuôi
tncn = thu nhập cá nhân
thuế tncn = thuế thu nhập cá nhân
tndn = thu nhập doanh nghiệp
gtgt = giá trị gia tăng
online = trực tuyến
qua mạng = trực tuyến
tạp hoá = hộ kinh doanh
đám cưới = kết hôn
làm đám cưới = đăng ký kết hôn
lấy chồng tây = kết hôn có yếu tố nước ngoài
việt kiều = người việt nam định cư ở nước ngoài
xây nhà = giấy phép xây dựng nhà ở riêng lẻ
tách sổ = tách thửa đất
giấy chứng tử = khai tử
giấy báo tử = khai tử
trích lục = bản sao trích lục hộ tịch
nhận cha con = đăng ký nhận cha mẹ con
đổi họ = thay đổi họ hộ tịch
sai ngày sinh = cải chính hộ tịch
chuyển khẩu = đăng ký thường trú
gắn chip = thẻ căn cước
vneid = định danh điện tử
định danh mức 2 = tài khoản định danh điện tử mức độ 02
sang tên xe = đăng ký sang tên xe
đổi bằng = đổi giấy phép lái xe
thi bằng lái = sát hạch cấp giấy phép lái xe
bằng lái quốc tế = giấy phép lái xe quốc tế
dịch công chứng = chứng thực chữ ký người dịch
giải thể công ty = giải thể doanh nghiệp
nghỉ kinh doanh = chấm dứt hoạt động hộ kinh doanh
đóng cửa hộ kinh doanh = chấm dứt hoạt động hộ kinh doanh
đổi tên công ty = thay đổi tên doanh nghiệp
thêm ngành nghề = thay đổi ngành nghề kinh doanh
giấy phép kinh doanh = đăng ký kinh doanh
làm mã số thuế = đăng ký thuế lần đầu
giảm trừ gia cảnh = người phụ thuộc
thuế nhà đất = thuế sử dụng đất phi nông nghiệp
trước bạ = lệ phí trước bạ
mua bán đất = chuyển nhượng quyền sử dụng đất
bán đất = chuyển nhượng quyền sử dụng đất
cho đất = tặng cho quyền sử dụng đất
lên thổ cư = chuyển mục đích sử dụng đất
gộp thửa = hợp thửa đất
nghỉ đẻ = hưởng chế độ thai sản
tiền thai sản = hưởng chế độ thai sản
tiền thất nghiệp = hưởng trợ cấp thất nghiệp
tiền tuất = trợ cấp tuất
nghỉ hưu = hưởng lương hưu
thẻ bảo hiểm = thẻ bảo hiểm y tế
visa = thị thực
gia hạn visa = gia hạn tạm trú
khắc dấu = đăng ký mẫu con dấu
người già = người cao tuổi
hộ chiếu bị mất = trình báo mất hộ chiếu
cầm đồ = đủ điều kiện về an ninh trật tự
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
