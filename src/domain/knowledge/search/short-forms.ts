import { fold } from '../../language/fold.js';

/**
 * What people shorten in chat and in offices: `short = long | long`. Where several fit, the words around decide.
 * Forms of two letters that only stand for the initials of a common pair are found from the corpus instead.
 */
const FORMS = `
k ko kg kh khg hk hok hong hông hem hổng khum = không
dc đc dk đk dx đx = được
dk đk dki đki dky đky = đăng ký
j ji gj = gì
ntn = như thế nào
lm = làm
lam s = làm sao
bn bnh bnhieu = bao nhiêu
nhiu = nhiêu | nhiều
ng ngta = người
ng = người | ngày
ngui ngừi nguoi ngj = người
nc = nước | nhu cầu
vs vz = với
v z zay vay = vậy
r rui rùi = rồi
m mk mik mjk mh = mình
b = bạn
e = em
a c ac = anh chị
ad admin add = anh
t = tôi | tỉnh
cx = cũng
nx = nữa
ch = chưa | chồng
trc = trước
tr = trong | trước | trường
trg trog = trong
ck = chồng | chuyển khoản
vk = vợ
p = phải | phường | phần | pháp
fai = phải
q = quyền | quận | quý
wa = qua | quá
wan = quan
u = ủy
hoy = thôi | hay
h = giờ | hoạt
g = giờ | gì | giấy
s = sao | số | sở
d đ = đồng | đất | điều
x = xã | xin | xe
tp = thành phố | tư pháp
tt = thông tư | thị trấn | thủ tục | thường trú | thanh toán
th = trường hợp | thực hiện
nd = nội dung | nghị định | nhân dân | người dân
qd qđ = quyết định | quy định
qdinh = quy định | quyết định
hs hso = hồ sơ | học sinh
gt gto = giấy tờ | giao thông
gtxn = giấy xác nhận
tg = thời gian | tham gia
bh = bảo hiểm | bao giờ
bhxh = bảo hiểm xã hội
bhyt = bảo hiểm y tế
bhtn = bảo hiểm thất nghiệp
ks = khai sinh | khoáng sản
kt = khai tử | kinh tế | kiểm tra
kh = kết hôn | kế hoạch | khách hàng
kd = kinh doanh
hkd = hộ kinh doanh
xn = xác nhận | xí nghiệp
dn = doanh nghiệp
hn = hôn nhân | hà nội
tthn = tình trạng hôn nhân
xntthn = xác nhận tình trạng hôn nhân
cty = công ty
tnhh = trách nhiệm hữu hạn
cp = cổ phần | chính phủ | cấp phép
gp = giấy phép
gplx = giấy phép lái xe
gpxd = giấy phép xây dựng
gpkd = giấy phép kinh doanh
dkkd đkkd = đăng ký kinh doanh
dkkh đkkh = đăng ký kết hôn
dkks đkks = đăng ký khai sinh
gks = giấy khai sinh
gcn = giấy chứng nhận
gcnqsdd = giấy chứng nhận quyền sử dụng đất
qsdd qsdđ = quyền sử dụng đất
sdd sdđ = sử dụng đất
bds bđs = bất động sản
hk = hộ khẩu
shk = sổ hộ khẩu
cc = căn cước | công chứng | chung cư
cccd = căn cước công dân
cmnd = chứng minh nhân dân
cmt = chứng minh thư
hc = hộ chiếu | hành chính
mst = mã số thuế
tncn = thu nhập cá nhân
tndn = thu nhập doanh nghiệp
gtgt = giá trị gia tăng
vat = giá trị gia tăng
tk = tài khoản | thống kê | tờ khai
sdt sđt = số điện thoại
dt đt = điện thoại | đầu tư | diện tích
dvc = dịch vụ công
dvcqg = dịch vụ công quốc gia
dvctt = dịch vụ công trực tuyến
tthc = thủ tục hành chính
cchc = cải cách hành chính
ubnd = ủy ban nhân dân
hdnd hđnd = hội đồng nhân dân
vn = việt nam
nn = nhà nước | nước ngoài | nông nghiệp
ytnn = yếu tố nước ngoài
ld lđ = lao động
hd hđ = hợp đồng | hoạt động | hướng dẫn | hội đồng
hdld hđlđ = hợp đồng lao động
tn = trách nhiệm | thu nhập | thanh niên | tốt nghiệp
ts = tài sản | thủy sản
tq = thẩm quyền
cq = cơ quan | chính quyền
ca = công an
cd = công dân | chế độ
cb = cán bộ
cbcc = cán bộ công chức
ccvc = công chức viên chức
pl = pháp luật
vb = văn bản
nq = nghị quyết
qh = quốc hội | quy hoạch | quan hệ
ttg = thủ tướng
llvt = lực lượng vũ trang
nvqs = nghĩa vụ quân sự
ncc = người có công
ntd = người tiêu dùng
nld nlđ = người lao động
atgt = an toàn giao thông
attp = an toàn thực phẩm
vsattp = vệ sinh an toàn thực phẩm
pccc = phòng cháy chữa cháy
bvmt = bảo vệ môi trường
mt = môi trường | ma túy
xd = xây dựng
gd gđ = gia đình | giáo dục | giám đốc
gddt gdđt = giáo dục đào tạo
dh đh = đại học
lltp = lý lịch tư pháp
dl đl = du lịch | đại lý
yc = yêu cầu
dg đg = đúng
tl = thủ tục làm | trả lời
onl onlien = online
tks thanks thank = cảm ơn
`;

let forms: ReadonlyMap<string, readonly string[]> | undefined;

/** The long forms of a folded short form, folded; undefined when it is none. */
export function longFormsOf(short: string): readonly string[] | undefined {
  forms ??= readForms();
  return forms.get(short);
}

function readForms(): Map<string, string[]> {
  const read = new Map<string, string[]>();
  for (const line of FORMS.trim().split('\n')) {
    const [shorts = '', longs = ''] = fold(line).split(' = ');
    for (const short of shorts.split(' ')) {
      const known = read.get(short) ?? [];
      read.set(short, [...new Set([...known, ...longs.split(' | ')])]);
    }
  }
  return read;
}
