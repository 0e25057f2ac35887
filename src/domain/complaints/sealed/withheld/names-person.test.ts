import { describe, expect, test } from 'vitest';
import { namesPerson } from './names-person.js';

const BAY = { name: 'Trần Văn Bảy', roles: ['xử lý tố cáo', 'Công chức Địa chính'] };
const HOA = { name: 'Nguyễn Thị Thu Hoà', roles: ['xử lý tố cáo'] };
const CHAIR = { name: 'Lê Minh Đạt', roles: ['lãnh đạo', 'xử lý tố cáo', 'Chủ tịch UBND phường'] };
const CIVIL = { name: 'Hoàng Thị Thu', roles: ['xử lý tố cáo', 'Công chức Tư pháp - Hộ tịch (TP-HT)'] };
const DEPUTY = { name: 'Vũ Quang Toản', roles: ['lãnh đạo', 'xử lý tố cáo', 'Phó Chủ tịch UBND phường'] };
const HEAD = { name: 'Nguyễn Hữu Phước', roles: ['xử lý tố cáo', 'Trưởng phòng Kinh tế'] };
const TRANG = { name: 'Nguyễn Thị Huyền Trang', roles: ['xử lý tố cáo', 'Trung tâm Phục vụ hành chính công'] };
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
    ['Bảy ăn tiền của dân', BAY],
    ['Bảy nhận 5 triệu của tôi', BAY],
    ['a. Bảy nhận tiền', BAY],
    ['người tên là bảy làm ở phường', BAY],
    ['T.V.B nhận hối lộ', BAY],
    ['địa chính nhận phong bì mới đo đất', BAY],
    ['địa chính phường ăn tiền', BAY],
    ['Bảy, Hùng và Lan chia nhau tiền', BAY],
    ['Lẫm với Bảy, Lan chia nhau', BAY],
    ['nguyễn thị huyền trang nhận tiền', TRANG],
    ['huyền trang ở trung tâm nhận phong bì', TRANG],
    ['nhân viên hành chính công đòi tiền', TRANG],
    ['sếp phó phường nhận tiền', DEPUTY],
    ['PCT phường nhận tiền', DEPUTY],
    ['ông phó nhận đất', DEPUTY],
    ['phó ct ubnd phường ăn chặn', DEPUTY],
    ['sếp ở phường ăn tiền', DEPUTY],
    ['CT phường bao che', CHAIR],
    ['người đứng đầu uỷ ban nhận tiền', CHAIR],
    ['ông trưởng phòng phụ trách kinh tế vòi tiền', HEAD],
    ['trưởng phòng KT nhận quà', HEAD],
    ['chị ngồi ở bộ phận một cửa đòi tiền', CLERK],
    ['phó phòng kinh tế cầm của tôi hai triệu', { name: 'Lý Thị Kim', roles: ['Phó Trưởng phòng Kinh tế'] }],
    ['giám đốc trung tâm bao che', { name: 'Lý Thị Kim', roles: ['Giám đốc Trung tâm Phục vụ hành chính công'] }],
    ['người xử lý tố cáo làm lộ tên tôi', BAY],
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
    ['Công an bắt bạc rồi thả', { name: 'Lê Văn Công', roles: ['xử lý tố cáo'] }],
    ['Thu tiền mà không có biên lai', CIVIL],
    ['Tôi đã gửi đơn ba lần, không ai trả lời', CLERK],
    ['Chợ Kim Lan thu tiền chỗ ngồi sai quy định', CLERK],
    ['quán ở đường Hoàng Thị Thu lấn vỉa hè', CIVIL],
    ['Tôi ở ấp Bảy Hiền, trưởng ấp thu tiền sai', BAY],
    ['Kính mong cơ quan xử lý tố cáo của tôi', BAY],
    ['Mong ông chủ tịch giải quyết tố cáo của tôi', BAY],
    ['Người có thẩm quyền giải quyết tố cáo là ai', BAY],
    ['bà con gửi đơn mà không ai xử lý tố cáo', BAY],
    ['ba con gui don ma khong ai xu ly to cao', BAY],
    ['Đã hai năm không được xử lý tố cáo nên tôi gửi lại', BAY],
    ['Nghe nói cán bộ xử lý tố cáo sẽ giữ kín tên tôi nên tôi mới kể', BAY],
    ['Mong cán bộ xử lý tố cáo giữ bí mật cho tôi', BAY],
    ['chị tôi nộp ở bộ phận một cửa', CLERK],
    ['tôi nộp hồ sơ cho địa chính phường rồi', BAY],
    ['sếp công ty xây dựng đưa tiền cho trưởng ấp', DEPUTY],
    ['', BAY],
  ])('%s', (text, person) => {
    expect(namesPerson(text, person)).toBe(false);
  });
});

test('four names that are words as well: of what is told of somebody else no office is left without an officer', () => {
  const office = ['Nguyễn Thị Thu', 'Trần Thị Hồng', 'Lê Văn An', 'Phạm Thanh Bình', 'Lê Thị Hồng', 'Đỗ An'].map(
    (name) => ({ name, roles: ['xử lý tố cáo'] }),
  );
  const told = [
    'Ông Lẫm trưởng thôn Bình An bán đất công bên sông Hồng',
    'Trưởng ấp Lẫm thu tiền của từng nhà trong ấp An Bình',
    'Bà Khểnh bán hoa hồng ở chợ An Bình bị thu tiền hai lần',
    'Kính mong các anh chị xử lý tố cáo của tôi, trưởng ấp thu tiền sai',
    'Ông chủ quán Bình An đưa tiền cho trưởng ấp, bình thường thôi mà',
    'Nhà thầu Công ty Thanh Bình móc nối với ông Lẫm',
    'Trạm bơm Hồng An do ông Lẫm khai khống tiền dầu',
  ];
  for (const text of told)
    expect(office.filter((person) => namesPerson(text, person)).map(({ name }) => name)).toEqual([]);
});
