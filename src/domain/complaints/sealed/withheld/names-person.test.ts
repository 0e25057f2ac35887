import { describe, expect, test } from 'vitest';
import { namesPerson } from './names-person.js';

const BAY = { name: 'Trần Văn Bảy', roles: ['xử lý tố cáo', 'Công chức Địa chính'] };
const HOA = { name: 'Nguyễn Thị Thu Hoà', roles: ['xử lý tố cáo'] };
const CHAIR = { name: 'Lê Minh Đạt', roles: ['lãnh đạo', 'xử lý tố cáo', 'Chủ tịch UBND phường'] };
const CIVIL = { name: 'Hoàng Thị Thu', roles: ['xử lý tố cáo', 'Công chức Tư pháp - Hộ tịch (TP-HT)'] };
const CLERK = { name: 'Dương Kim Lan', roles: ['trực tiếp dân', 'xử lý tố cáo'] };

describe('speaks of an official', () => {
  test.each([
    ['Tôi tố cáo ông Trần Văn Bảy nhận tiền', BAY],
    ['to cao ong tran van bay nhan 5 trieu', BAY],
    ['TRẦN VĂN BẢY ăn hối lộ', BAY],
    ['TÔI TỐ CÁO ÔNG BẢY', BAY],
    ['ông Bảy bao che sòng bạc', BAY],
    ['ong bay trieu tap dan gop tien', BAY],
    ['ông Bảy người của phường', BAY],
    ['ông Bảy ở phường lấy của tôi mười triệu', BAY],
    ['chú bảy kêu đưa tiền mới ký', BAY],
    ['ong bay doi 2 chai ruou', BAY],
    ['đồng chí Bảy làm khó dân', BAY],
    ['Bảy địa chính vòi tiền', BAY],
    ['anh Trần Bảy ngồi quầy số 3', BAY],
    ['T. V. Bảy, cán bộ phường', BAY],
    ['facebook tranvanbay có đăng', BAY],
    ['tối đó Bảy tới nhà tôi', BAY],
    ['cán bộ địa chính nhận hối lộ', BAY],
    ['can bo dia chinh an tien', BAY],
    ['ông Bẩy vòi vĩnh', BAY],
    ['bà Hòa nhận phong bì', HOA],
    ['Nguyễn Thị Thu Hòa', HOA],
    ['cô Thu Hoà ở phường', HOA],
    ['chủ tịch phường bao che', CHAIR],
    ['Chủ tịch UBND phường nhận đất', CHAIR],
    ['ông Đạt chủ tịch', CHAIR],
    ['chị cán bộ tiếp dân vòi tiền', CLERK],
    ['nhân viên một cửa đòi thêm phí', CLERK],
    ['cán bộ xử lý tố cáo để lộ tên tôi', BAY],
    ['cán bộ tư pháp cấp giấy giả', CIVIL],
    ['chị hộ tịch đòi tiền', CIVIL],
    ['Chủ tịch Thu nhận quà', CIVIL],
    ['Kính gửi ông Trần Văn Bảy. Tôi tố cáo chính ông Trần Văn Bảy', BAY],
    ['gửi ông Bảy phong bì năm triệu', BAY],
  ])('%s', (text, person) => {
    expect(namesPerson(text, person)).toBe(true);
  });
});

describe('speaks of others', () => {
  test.each([
    ['Ông Khổng Văn Lẫm nhận mười bảy triệu', BAY],
    ['anh ta đòi bảy triệu', BAY],
    ['ong ta doi bay trieu dong', BAY],
    ['đưa anh bảy triệu mới ký', BAY],
    ['Ông Nguyễn Văn Bảy ở xã khác', BAY],
    ['ong nguyen van bay', BAY],
    ['Bảy giờ sáng họ tới đập cửa', BAY],
    ['có bảy người chứng kiến', BAY],
    ['Kính gửi: ông Trần Văn Bảy, cán bộ tiếp công dân. Tôi tố cáo ông Lẫm', BAY],
    ['nộp ở bộ phận địa chính cả năm chưa xong', BAY],
    ['hoà giải ở tổ, hòa thuận', HOA],
    ['Kính gửi Chủ tịch UBND phường, tôi tố cáo ông Lẫm', CHAIR],
    ['phó chủ tịch phường nhận tiền', CHAIR],
    ['đề nghị chủ tịch phường xem xét', CHAIR],
    ['chủ tịch hội nông dân lấy tiền quỹ', CHAIR],
    ['thành đạt rồi quên dân', CHAIR],
    ['tôi đến một cửa nộp hồ sơ', CLERK],
    ['hoa lan trước cổng', CLERK],
    ['Trưởng ấp thu tiền làm cầu rồi bỏ túi', CIVIL],
    ['ke toan thu tien dan', CIVIL],
    ['TRƯỞNG ẤP THU TIỀN RỒI BỎ TÚI', CIVIL],
    ['TÔI LÊN PHƯỜNG LẦN THỨ BẢY RỒI', BAY],
    ['', BAY],
  ])('%s', (text, person) => {
    expect(namesPerson(text, person)).toBe(false);
  });
});
