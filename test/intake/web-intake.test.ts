import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWebPerson, type Office, openOffice } from './web-person.js';

const SLOW = { timeout: 120_000 };
let office: Office;
beforeAll(async () => {
  office = await openOffice({ PUBLIC_URL: 'https://phuong.example.vn' });
}, 120_000);
afterAll(() => office.stop());

const codeIn = (text: string) => /Mã hồ sơ: ([2-9A-Y]{4}-[2-9A-Y]{4})/.exec(text)?.[1] ?? '';

test('a phản ánh is filed from the first sentence to the code, one question at a time', SLOW, async () => {
  const person = createWebPerson(office);
  const offer = await person.says('Đèn đường hẻm 12 đường Trần Phú hư cả tuần nay, tối om không ai sửa');
  expect(offer.text).toContain('Đèn đường hẻm 12');
  expect(offer.labels).toEqual(['Gửi phản ánh này', 'Chỉ hỏi thôi']);
  offer.text;
  const where = await person.presses('Gửi phản ánh này');
  expect(where.text).toMatch(/ở đâu/);
  expect(where.labels).toContain('Khu phố 3');
  expect((await person.says('hẻm 12 đường Trần Phú, gần trường học')).text).toMatch(/khi nào/);
  const asked = await person.says('mất bao lâu?');
  expect(asked.text).toMatch(/10 ngày làm việc[\s\S]*Điều 28[\s\S]*khi nào/);
  expect((await person.says('từ thứ hai tuần trước')).text).toMatch(/hình/);
  expect((await person.presses('Không có hình')).text).toMatch(/số điện thoại/);
  expect((await person.says('Lan, 0901 234 567')).text).toMatch(
    /đồng ý[\s\S]*Lưu gì[\s\S]*Ai đọc được[\s\S]*\/dulieu[\s\S]*\/xoa/,
  );
  const review = await person.presses('Đồng ý');
  for (const told of ['hẻm 12 đường Trần Phú', 'từ thứ hai tuần trước', 'Lan, 0901234567'])
    expect(review.text).toContain(told);
  const filed = await person.presses('Gửi');
  expect(filed.text).toContain('16/03/2026 (Luật Tiếp công dân 2013, Điều 28)');
  expect(filed.text).toContain('https://phuong.example.vn/ho-so/');
  const page = await office.app().web.request(`/ho-so/${codeIn(filed.text).replace('-', '')}`);
  expect(await page.text()).toContain('Đã nhận, đang chờ phân loại');
});
