import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { readConfig } from '../../src/config.js';
import { actOnCase } from '../../src/domain/complaints/handling/act-on-case.js';
import { settledChoiceId } from '../../src/domain/complaints/tracking/closing-press.js';
import { loadCaseRules, openCases } from '../../src/parts/cases/cases.js';
import { createWebPerson, MONDAY, type Office, openOffice } from './web-person.js';

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

/** The cases of the office, read beside the running product. */
async function withCases<Value>(look: (room: ReturnType<typeof openCases>) => Promise<Value>): Promise<Value> {
  const config = readConfig({ DATA_DIR: office.folder });
  const database = await openDatabase(config.databaseUrl);
  try {
    return await look(openCases(database, config));
  } finally {
    await database.close();
  }
}

const ANSWERS = ['1', 'hẻm Sáu Lành', 'hôm qua', 'xong', 'không', 'đồng ý', 'gửi'];

test(
  'what somebody asks of those they denounced waits for nobody, stands on no page and is in no case',
  SLOW,
  async () => {
    const person = createWebPerson(office);
    const waiting = async () => {
      const database = await openDatabase(readConfig({ DATA_DIR: office.folder }).databaseUrl);
      const count = await database.client.unansweredQuestion.count();
      await database.close();
      return count;
    };
    await person.says('Tôi tố cáo ông Võ Văn Tám, cán bộ địa chính, nhận tiền để ký giấy');
    for (const said of ['1', 'bỏ qua', 'bỏ qua', 'không có', 'không', 'đồng ý', 'gửi']) await person.says(said);
    const before = await waiting();
    for (const asked of [
      'ông Tám đã bị xử lý chưa',
      'sao chưa kỷ luật ông Tám',
      'vậy ong Tam con lam o phuong khong',
      'vụ đó xác minh tới đâu rồi',
    ]) {
      const { text } = await person.says(asked);
      expect(text, asked).toMatch(/ngăn kín, nhận ngày/);
      expect(text, asked).not.toMatch(/Tám|Tam|ghi lại câu hỏi/);
    }
    expect((await person.says('lệ phí khai sinh bao nhiêu')).text).toMatch(/khai sinh/i);
    const shown = await office
      .app()
      .web.request('/', { headers: { cookie: `motcua_conversation=${person.conversation()}` } });
    expect(await shown.text()).not.toMatch(/Tám|ong Tam/);

    const stranger = createWebPerson(office);
    expect((await stranger.says('ông Võ Văn Tám đã bị kỷ luật chưa')).text).toMatch(/không ghi lại/);
    expect(await waiting()).toBe(before);
    expect((await stranger.says('hội hoa xuân năm nay mở ngày mấy')).text).toMatch(/ghi lại câu hỏi/);
    expect(await waiting()).toBe(before + 1);
  },
);

test('a tố cáo leaves no words on the page, and is asked for where it was written', SLOW, async () => {
  const person = createWebPerson(office);
  await person.says('Tôi tố cáo ông Võ Văn Tám, cán bộ địa chính, nhận tiền để ký giấy');
  for (const said of ['1', 'quán nước đầu hẻm', 'tháng trước', 'xong', 'không', 'đồng ý']) await person.says(said);
  expect((await person.says('gửi')).text).toMatch(/đúng trang này/);
  const headers = { cookie: `motcua_conversation=${person.conversation()}` };
  const page = await office.app().web.request('/', { headers });
  const html = await page.text();
  expect(html).toContain('đã cất vào ngăn kín');
  expect(html).not.toMatch(/Tám|quán nước đầu hẻm|tháng trước/);
  expect((await person.says('tố cáo của tôi đến đâu rồi')).text).toMatch(/ngăn kín, nhận ngày/);
});

test('what is asked of the bot right after the first words of a tố cáo does not lose them', SLOW, async () => {
  for (const between of [['/dulieu'], ['/xoa', '2']]) {
    const person = createWebPerson(office);
    await person.says('lệ phí khai sinh bao nhiêu');
    await person.says('Tôi tố cáo ông Võ Văn Tám, cán bộ địa chính, nhận tiền để ký giấy');
    for (const said of between) await person.says(said);
    expect((await person.says('viết tiếp vào ngăn kín')).text, between[0]).toMatch(/xảy ra ở/);
  }
});

test('a tố cáo behind a command that others answer is sealed as well', SLOW, async () => {
  for (const command of ['/thongbao', '/dulieu', '/xoa', '/lienket', '/thongbao gửi']) {
    const person = createWebPerson(office);
    const { text } = await person.says(`${command} tôi tố cáo ông Võ Văn Tám cán bộ địa chính nhận hối lộ`);
    expect(text, command).toMatch(/chuyển vào ngăn kín/);
    const headers = { cookie: `motcua_conversation=${person.conversation()}` };
    expect(await (await office.app().web.request('/', { headers })).text(), command).not.toContain('Tám');
  }
  const person = createWebPerson(office);
  expect((await person.says('/dulieu của tôi có những gì vậy')).text).toMatch(/đang lưu|chưa lưu/);
});

test('codes: state in words, the same answer for a wrong one, slower after five', SLOW, async () => {
  const person = createWebPerson(office);
  const [known] = await withCases(async ({ cases }) => (await cases.list({}, 'newest', 1)).cases);
  const code = known?.code ?? '';
  expect((await person.says(`/tracuu ${code}`)).text).toMatch(/Tình trạng: Đã nhận/);
  expect((await person.says(`ma ${code.slice(0, 4)}-${code.slice(4)} toi dau roi`)).text).toMatch(
    /Tình trạng: Đã nhận/,
  );
  const wrong = [];
  for (const typed of ['/tracuu 2222-222A', '2222-223A', '2222-224A', '2222-225B', '2222-226C'])
    wrong.push((await person.says(typed)).text);
  expect(new Set(wrong).size).toBe(1);
  expect((await person.says(code)).text).toMatch(/đợi 1 phút/);
  office.time.now = new Date(office.time.now.getTime() + 61_000);
  expect((await person.says(code)).text).toMatch(/Tình trạng/);
  office.time.now = MONDAY;
});

test(
  'once closed its person says whether it is settled; a stranger cannot; "no" with a reason goes on',
  SLOW,
  async () => {
    const person = createWebPerson(office);
    await person.says('Nắp cống trước trường mẫu giáo bị vỡ');
    for (const said of ANSWERS) await person.says(said);
    const rules = await loadCaseRules('knowledge');
    const close = (id: string) =>
      withCases(async ({ cases }) => {
        const step = { by: 'p1', at: office.time.now } as const;
        await actOnCase(id, { ...step, action: 'classify' }, rules, cases);
        await actOnCase(id, { ...step, action: 'take' }, rules, cases);
        await actOnCase(id, { ...step, action: 'answer', answer: 'Đã thay nắp cống.' }, rules, cases);
        const closing = { reason: 'resolved', proof: ['anh-1'] } as const;
        const acted = await actOnCase(id, { ...step, action: 'close', closing }, rules, cases);
        expect(acted).toMatchObject({ ok: true });
      });
    const [own] = await withCases(({ cases }) => cases.ofConversation(person.conversation()));
    const id = own?.id ?? '';
    expect((await person.pressesId(settledChoiceId(id, 'yes'))).text).toMatch(/đang được xử lý/);
    await close(id);
    const stranger = createWebPerson(office);
    await stranger.says('xin chào');
    expect((await stranger.pressesId(settledChoiceId(id, 'no'))).text).toMatch(/dành cho người gửi/);
    expect((await person.pressesId(settledChoiceId(id, 'no'))).text).toMatch(/còn vướng gì/);
    await office.restart();
    expect((await person.says('nắp mới bị lệch, xe vẫn sụp bánh')).text).toMatch(/Đã mở lại/);
    expect(await withCases(({ cases }) => cases.find(id))).toMatchObject({ state: 'in-progress' });
    await withCases(async ({ cases }) => {
      const events = await cases.eventsOf(id);
      expect(events.at(-1)).toMatchObject({
        action: 'reopen',
        by: 'citizen',
        details: { reason: 'nắp mới bị lệch, xe vẫn sụp bánh' },
      });
      const step = { by: 'p1', at: office.time.now } as const;
      await actOnCase(id, { ...step, action: 'answer', answer: 'Đã chỉnh lại.' }, rules, cases);
      await actOnCase(
        id,
        { ...step, action: 'close', closing: { reason: 'resolved', proof: ['anh-2'] } },
        rules,
        cases,
      );
    });
    const score = await person.pressesId(settledChoiceId(id, 'yes'));
    expect(score.labels).toHaveLength(5);
    expect((await person.says('4')).text).toMatch(/Cảm ơn/);
    expect(await withCases(({ cases }) => cases.find(id))).toMatchObject({ state: 'closed', score: 4 });
  },
);

test('what nobody goes on writing is destroyed after a week, and with the chat at once', SLOW, async () => {
  const waiting = createWebPerson(office);
  await waiting.says('Cây me trước chợ sắp ngã, mưa xuống là rớt nhánh');
  await waiting.says('1');
  const denouncing = createWebPerson(office);
  await denouncing.says('Tôi tố cáo ông Võ Văn Tám, cán bộ địa chính, nhận tiền để ký giấy');
  const deleting = createWebPerson(office);
  await deleting.says('Tôi tố cáo bà Lê Thị Sáu, cán bộ phường, nhận hối lộ');
  await deleting.says('/xoa');
  await deleting.presses(deleting.last().labels.find((label) => /xóa hết/i.test(label)) ?? '');
  await withCases(async (room) => {
    const has = async (conversation: string) => (await room.sealedDrafts().load(conversation)) !== undefined;
    expect(await has(deleting.conversation())).toBe(false);
    expect(await has(denouncing.conversation())).toBe(true);
    const day = 86_400_000;
    await room.forgetDraftsBefore(new Date(MONDAY.getTime() - 7 * day));
    expect(await has(denouncing.conversation())).toBe(true);
    expect(await room.forgetDraftsBefore(new Date(MONDAY.getTime() + day))).toBeGreaterThanOrEqual(2);
    expect(await has(denouncing.conversation())).toBe(false);
  });
  expect((await waiting.says('tiếp tục')).text).not.toMatch(/ở đâu/);
});

test('pictures from the page come with the case, without what the file said of place and device', SLOW, async () => {
  const person = createWebPerson(office);
  await person.says('Bãi rác tự phát sau chợ bốc mùi cả tháng nay');
  const taken = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#484' } })
    .withExif({ IFD0: { Model: 'Máy của chị Lan' } })
    .jpeg()
    .toBuffer();
  const send = (file: Uint8Array, path = '/api/chat/photo') => {
    const form = new FormData();
    form.set('conversation', person.conversation());
    form.set('photo', new File([file], 'hinh.jpg', { type: 'image/jpeg' }));
    return office.app().web.request(path, { method: 'POST', body: form });
  };
  const textOf = async (response: Response) =>
    ((await response.json()) as { replies: { text: string }[] }).replies[0]?.text;
  expect(await textOf(await send(taken))).toMatch(/Đã có 1 hình/);
  expect(await textOf(await send(Buffer.from('<html>khong phai hinh')))).toMatch(/không phải hình chụp/);
  expect((await send(new Uint8Array(13 * 1024 * 1024))).status).toBe(413);
  const page = await send(taken, '/chat/photo');
  expect(page.status).toBe(303);
  expect(await (await office.app().web.request('/')).text()).toContain('action="chat/photo"');
  for (const said of ['1', 'sau chợ', 'hôm nay', 'xong', 'không', 'đồng ý', 'gửi']) await person.says(said);
  await withCases(async ({ cases, files }) => {
    const [own] = await cases.ofConversation(person.conversation());
    expect(own?.attachments).toHaveLength(2);
    const kept = await files.read(own?.id ?? '', own?.attachments[0] ?? '');
    expect((await sharp(kept?.bytes).metadata()).exif).toBeUndefined();
  });
});

test(
  'a reason or a code with a tố cáo beside it goes into the sealed store, not into the open case',
  SLOW,
  async () => {
    const person = createWebPerson(office);
    await person.says('Đèn đường hẻm Bảy Cây hư cả tuần nay, tối om không ai sửa');
    for (const answer of ['1', 'hẻm Bảy Cây', 'hôm qua', 'xong', 'không', 'đồng ý']) await person.says(answer);
    const code = codeIn((await person.says('gửi')).text);
    const rules = await loadCaseRules('knowledge');
    const BRIBE = 'chưa xong, tôi tố cáo ông Phạm Văn Chín cán bộ địa chính nhận hối lộ năm triệu mới chịu làm';
    await withCases(async ({ cases }) => {
      const [own] = await cases.ofConversation(person.conversation());
      const id = own?.id ?? '';
      const step = { by: 'p1', at: MONDAY } as const;
      await actOnCase(id, { ...step, action: 'classify' }, rules, cases);
      await actOnCase(id, { ...step, action: 'take' }, rules, cases);
      await actOnCase(id, { ...step, action: 'answer', answer: 'Đã thay bóng.' }, rules, cases);
      await actOnCase(id, { ...step, action: 'close', closing: { reason: 'resolved', proof: ['a'] } }, rules, cases);
      expect((await person.pressesId(settledChoiceId(id, 'no'))).text).toMatch(/còn vướng gì/);
      expect((await person.says(BRIBE)).text).toMatch(/ngăn kín/);
      expect((await cases.find(id))?.state).toBe('closed');
      await person.says('hủy');
      expect((await person.says(`mã ${code}: ${BRIBE}`)).text).toMatch(/ngăn kín/);
      expect(JSON.stringify(await cases.eventsOf(id))).not.toContain('Chín');
    });
  },
);

test('a place near a school is no danger; a wire that lies on the road is, at whatever question', SLOW, async () => {
  const person = createWebPerson(office);
  await person.says('den duong hem 45 duong Tran Phu hu ca tuan nay toi om khong ai sua');
  await person.says('1');
  expect((await person.says('hem 45 duong Tran Phu, gan truong')).text).toMatch(/^Việc này xảy ra khi nào/);
  expect((await person.says('vừa xong, dây điện đứt rơi xuống đường, giật người rồi, cứu với')).text).toMatch(
    /114|115/,
  );
});
