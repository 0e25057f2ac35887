/** A decision made up for tests, clean; no such ward, road or number exists. */
export const WARD_DECISION = `ỦY BAN NHÂN DÂN XÃ TÂN PHÚ
KẾ HOẠCH
Phòng, chống cháy rừng mùa khô năm 2024
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Quyết định số 12/QĐ-UBND ngày 03/4/2024 của Ủy ban nhân dân tỉnh về việc
ban hành quy chế phối hợp trong công tác phòng cháy, chữa cháy;
Ủy ban nhân dân xã xây dựng kế hoạch thực hiện như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức, trách nhiệm của cán bộ, công chức và người dân trong việc
bảo vệ rừng; chủ động phòng ngừa, kịp thời phát hiện và xử lý các hành vi vi phạm.
2. Việc tổ chức thực hiện phải bảo đảm an toàn, hiệu quả, tiết kiệm; phấn đấu giảm
15,5% số vụ cháy so với năm 2023.
II. TỔ CHỨC THỰC HIỆN
a) Công an xã chủ trì, phối hợp với các đơn vị liên quan tuần tra, kiểm tra, báo cáo
kết quả về Ủy ban nhân dân xã trước ngày 25/6/2024.
b) Các trường học tuyên truyền cho học sinh và phụ huynh về quy định của pháp luật.
Trong quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Ủy ban
nhân dân xã để được hướng dẫn giải quyết.
`;
