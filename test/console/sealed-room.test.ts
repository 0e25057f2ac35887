import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ANSWERED_MS } from '../../src/adapters/web/console/sealed/sealed-routes.js';
import { formatClock } from '../../src/messages/format-date.js';
import { createDatabases } from '../support/open-databases.js';
import { AT, createConsoleOffice } from './console-office.js';

const databases = createDatabases('console-sealed');
afterAll(() => databases.close());

let office: Awaited<ReturnType<typeof createConsoleOffice>>;
beforeEach(async () => {
  office = await createConsoleOffice(await databases.openCopy(), databases.folder);
});

type Browser = Awaited<ReturnType<Awaited<ReturnType<typeof office.official>>['browser']>>;

const MINUTE_MS = 60_000;
const ROLE = 'xử lý tố cáo';
const REASON = 'kiểm tra điều kiện thụ lý';
const ACCUSED = 'Khổng Văn Lẫm';
const DENOUNCER = { name: 'Quàng Thị Bưởi', phone: '0977888999', address: 'thôn Bản Vầy' };
const CONTENT = {
  summary: `${ACCUSED} nhận tiền`,
  content: `Ông ${ACCUSED} nhận mười bảy triệu, gọi tôi số ${DENOUNCER.phone}.`,
  place: { text: 'quán Hương Lài' },
};
const SECRETS = [ACCUSED, 'mười bảy triệu', 'Hương Lài', ...Object.values(DENOUNCER)];
const told = (text: string) => SECRETS.filter((secret) => text.includes(secret));

const later = (minutes: number) => {
  office.time.now = new Date(office.time.now.getTime() + minutes * MINUTE_MS);
};
const officer = (name = 'Trần Văn Bảy') => office.official(name, ROLE);

/** The hidden fields of one form on a page of the room. */
async function fieldsOf(browser: Browser, number: number, action: string): Promise<Record<string, string>> {
  const html = await (await browser.get(`/console/kin/${number}`)).text();
  const form = new RegExp(`<form[^>]*action="[^"]*/kin/${number}/${action}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/name="(form|revision)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const send = (browser: Browser, path: string, typed: Record<string, string>) =>
  browser.post(`/console/kin/${path}`, new URLSearchParams(typed));
const step = async (browser: Browser, number: number, verb: string, typed: Record<string, string> = {}) =>
  send(browser, `${number}/${verb}`, { ...(await fieldsOf(browser, number, verb)), ...typed });
const traces = async (id: string) =>
  (await office.audit.ofSubject(`sealed:${id}`)).map(({ action }) => action).filter((action) => action !== 'create');

describe('who gets what of a tố cáo', () => {
  const WHO = {
    leader: ['lãnh đạo'],
    administrator: ['quản trị'],
    clerk: ['trực tiếp dân'],
    everything: ['lãnh đạo', 'quản trị', 'trực tiếp dân', 'thông báo'],
    none: ['Công chức Địa chính'],
  } as const;
  const ROUTES: readonly (readonly [method: 'get' | 'post', path: string])[] = [
    ['get', ''],
    ['get', '/1'],
    ['get', '/1/tep/1'],
    ['get', '/nhap'],
    ['get', '/1/noi-dung'],
    ['post', '/1/noi-dung'],
    ['post', '/1/danh-tinh'],
    ['post', '/1/register'],
    ['post', '/1/note'],
    ['post', '/nhap'],
    ['post', '/dong'],
  ];
  const FIELDS = { form: 'f1', revision: '0', reason: REASON, why: REASON, category: 'khac', summary: 'x' };

  test.each(Object.entries(WHO))(
    '%s: each address answers as one where nothing is, for every number',
    async (_, roles) => {
      const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
      const browser = await (await office.official('Lê Thị Sáu', ...roles)).browser();
      for (const [method, path] of ROUTES) {
        const ask = (address: string) =>
          method === 'get' ? browser.get(`/console/kin${address}`) : send(browser, address.slice(1), FIELDS);
        const [there, notThere] = [await ask(path), await ask(path.replace('1', '77'))];
        expect([there.status, notThere.status], path).toEqual([404, 404]);
        const [shown, other] = [await there.text(), await notThere.text()];
        expect(shown, path).toBe(other);
        expect(shown, path).toContain('không dành cho anh/chị');
      }
      expect(await (await browser.get('/console')).text()).not.toContain('console/kin');
      expect((await office.room.sealed.find(id))?.revision).toBe(0);
      expect(await office.room.sealed.countOpen()).toBe(1);
      expect(await traces(id)).toEqual([]);
      const tried = await office.audit.ofSubject('sealed-number:1');
      expect(new Set(tried.map(({ action }) => action))).toEqual(new Set(['open-refused']));
      expect(tried.length).toBeGreaterThan(4);
    },
  );

  test('nobody and who left get the page that asks for a code', async () => {
    await office.denounce('d1', CONTENT, DENOUNCER);
    const gone = await officer();
    const browser = await gone.browser();
    await office.people.leave(gone.id, AT);
    for (const [method, path] of ROUTES) {
      const address = `/console/kin${path}`;
      const response = method === 'get' ? await browser.get(address) : await send(browser, path.slice(1), FIELDS);
      expect(response.headers.get('location'), path).toMatch(/console\/dang-nhap/);
      const nobody = await office.app.request(address, { headers: { 'sec-fetch-site': 'same-origin' }, method });
      expect(nobody.headers.get('location'), path).toMatch(/console\/dang-nhap$/);
    }
  });

  test('who loses the role while a page is open loses the room with it', async () => {
    await office.denounce('d1', CONTENT, DENOUNCER);
    const person = await officer();
    const browser = await person.browser();
    expect((await send(browser, '1/noi-dung', { form: 'f', reason: REASON })).status).toBe(200);
    await office.people.setRoles(person.id, [], AT);
    expect((await browser.get('/console/kin/1')).status).toBe(404);
    expect((await send(browser, '1/noi-dung', { form: 'f', reason: REASON })).status).toBe(404);
  });

  test('a form from another site opens nothing', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const browser = await (await officer()).browser();
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, {}] as Record<string, string>[]) {
      const body = new URLSearchParams({ form: 'f', reason: REASON });
      expect((await browser.post('/console/kin/1/danh-tinh', body, headers)).status).toBe(403);
    }
    expect(await traces(id)).toEqual([]);
  });
});

describe('whom a tố cáo is about', () => {
  const ABOUT_BAY = { summary: 'Nhận tiền', content: 'Ông Bảy ở phường nhận mười triệu.', place: {} };

  test('gets of it what there is of a number that nobody has, in the room, in lists, figures, register and steps', async () => {
    const [own, other] = [await office.denounce('d1', ABOUT_BAY), await office.denounce('d2', CONTENT, DENOUNCER)];
    const [bay, chin] = [await officer(), await officer('Phan Thị Chín')];
    const [accused, browser] = [await bay.browser(), await chin.browser()];
    const list = await (await accused.get('/console/kin')).text();
    expect([list.includes('Đơn số 1'), list.includes('Đơn số 2')]).toEqual([false, true]);
    expect(await (await browser.get('/console/kin')).text()).toMatch(
      /Đơn số 1[^0-9][\s\S]*Đơn số 2|Đơn số 2[\s\S]*Đơn số 1/,
    );
    const fields = { form: 'f1', revision: '0', reason: REASON, why: REASON, person: chin.id, cho: 'ra' };
    for (const path of ['', '/tep/1']) {
      const [there, not] = [await accused.get(`/console/kin/1${path}`), await accused.get(`/console/kin/77${path}`)];
      expect([there.status, await there.text()]).toEqual([404, (await not.text()).replaceAll('77', '1')]);
    }
    for (const path of ['noi-dung', 'danh-tinh', 'register', 'note', 'nguoi-mo']) {
      const [there, not] = [await send(accused, `1/${path}`, fields), await send(accused, `77/${path}`, fields)];
      expect([there.status, await there.text()], path).toEqual([404, await not.text()]);
    }
    // Each answer waited as long as all others: reading whom one is about takes a moment that could be measured.
    expect(office.paused).toEqual(Array.from({ length: 16 }, () => ANSWERED_MS));
    expect(await traces(own.id)).toEqual([]);
    // Nobody's figures have it: a number that is lower for one than for another would tell.
    for (const one of [accused, browser]) expect(await (await one.get('/console')).text()).toContain('1 đơn tố cáo');
    const desk = await (await office.official('Lê Thị Sáu', 'lãnh đạo', 'trực tiếp dân')).browser();
    for (const path of ['', '/so-lieu?tu=2026-03-01&den=2026-03-31'])
      expect(await (await desk.get(`/console${path}`)).text()).toContain('1 đơn tố cáo');
    // The other one works on it, and cannot give it to whom it is about.
    expect((await step(browser, 1, 'assign', { why: REASON, assignee: bay.id })).status).toBe(400);
    expect((await step(browser, 1, 'register', { why: REASON })).headers.get('location')).toBe('../1?xong=register');
    expect((await send(accused, '2/noi-dung', { form: 'f', reason: REASON })).status).toBe(200);
    expect(other.number).toBe(2);
  });

  test('is so from the moment somebody gets the role, and when they have it under the name they are called by', async () => {
    await office.denounce('d1', { content: 'cán bộ địa chính vòi tiền', summary: 'x', place: {} });
    const land = await office.official('Ngô Thanh Tùng', ROLE, 'Công chức Địa chính');
    expect(await (await (await land.browser()).get('/console/kin')).text()).not.toContain('Đơn số');
    const clerk = await officer('Phan Thị Chín');
    expect(await (await (await clerk.browser()).get('/console/kin')).text()).toContain('Đơn số 1');
  });

  test('an officer shuts another one out and lets in who only seems to be named, with a reason, on record and never without a fresh code', async () => {
    const { id } = await office.denounce('d1', ABOUT_BAY);
    const [bay, chin] = [await officer(), await officer('Phan Thị Chín')];
    const third = await officer('Võ Tấn Khoa');
    const browser = await chin.browser();
    const opened = await (await send(browser, '1/noi-dung', { form: 'f', reason: REASON })).text();
    expect(opened).toContain('Trần Văn Bảy: KHÔNG được biết (đơn có nhắc tên hoặc chức danh)');
    expect(opened).toContain('Võ Tấn Khoa: được mở');
    // Before it is opened nothing tells whom it is about.
    expect(await (await browser.get('/console/kin/1')).text()).not.toMatch(/KHÔNG được biết|nguoi-mo/);
    const decide = (person: string, cho: 'ra' | 'vao', reason: string, from = browser) =>
      send(from, '1/nguoi-mo', { form: 'f', person, cho, reason });
    expect((await decide(third.id, 'ra', 'x')).status).toBe(400);
    await step(browser, 1, 'register', { why: REASON });
    await step(browser, 1, 'assign', { why: REASON, assignee: third.id });
    expect((await decide(third.id, 'ra', 'là em ruột của người bị tố cáo')).headers.get('location')).toBe(
      '../1?xong=nguoi-mo',
    );
    expect((await (await third.browser()).get('/console/kin/1')).status).toBe(404);
    expect((await office.room.sealed.find(id))?.assignee).toBeUndefined();
    expect((await decide(bay.id, 'vao', 'đơn nói ông Bảy khác ở chợ')).status).toBe(303);
    const let_in = await bay.browser();
    expect((await let_in.get('/console/kin/1')).status).toBe(200);
    // Who was let in reads who decided what.
    const history = await (await send(let_in, '1/noi-dung', { form: 'f', reason: REASON })).text();
    expect(history).toContain('KHÔNG CHO BIẾT ĐƠN: Võ Tấn Khoa');
    expect(history).toContain('là em ruột của người bị tố cáo');
    expect((await traces(id)).filter((action) => action === 'decide-reader')).toHaveLength(2);
    later(16);
    expect((await decide(chin.id, 'ra', 'tôi là người thân của họ')).status).toBe(403);
    later(-16);
    expect((await decide(chin.id, 'ra', 'tôi là người thân của họ')).headers.get('location')).toBe('../../kin');
    expect((await browser.get('/console/kin/1')).status).toBe(404);
  });

  test('what nobody is shown is told by what everybody reads, whether there is one or none', async () => {
    const alone = await (await officer()).browser();
    const before = await (await alone.get('/console/kin')).text();
    await office.denounce('d1', ABOUT_BAY);
    const after = await (await alone.get('/console/kin')).text();
    expect(before).toContain('ít nhất hai người');
    const steady = (html: string) => html.replace(/value="[^"]*"/g, '');
    expect(steady(after)).toBe(steady(before));
    const leader = await (await office.official('Lê Thị Sáu', 'lãnh đạo')).browser();
    expect(await (await leader.get('/console')).text()).toContain('Mới có một người');
    await officer('Phan Thị Chín');
    expect(await (await leader.get('/console')).text()).not.toContain('ít nhất hai người');
  });
});

describe('reading', () => {
  test('the list and the page of one say numbers, days, steps and clocks, and nothing is opened for them', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const browser = await (await officer()).browser();
    const list = await (await browser.get('/console/kin')).text();
    expect(list).toContain('Đơn số 1');
    expect(list).toContain('ngày nhận 02/03/2026');
    const page = await browser.get('/console/kin/1');
    const html = await page.text();
    expect(html).toContain('Luật Tố cáo 2018, Điều 24');
    expect(html).toContain('11/03/2026');
    expect(told(list + html)).toEqual([]);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('<title>Bàn làm việc - ');
    expect(await traces(id)).toEqual([]);
  });

  test('content needs a reason of real length, is on record before it is read, masks numbers and goes away by itself', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const browser = await (await officer()).browser();
    for (const reason of ['', 'xem', 'xem xem xem xem', '. . . . . . . . .']) {
      const thin = await send(browser, '1/noi-dung', { form: 'f', reason });
      expect(thin.status, reason).toBe(400);
      expect(told(await thin.text())).toEqual([]);
    }
    expect(await traces(id)).toEqual([]);
    // Three words, and still too few letters: that is said, too.
    const short = await send(browser, '1/noi-dung', { form: 'f', reason: 'xác minh đơn' });
    expect([short.status, /12 chữ cái/.test(await short.text())]).toEqual([400, true]);
    const opened = await send(browser, '1/noi-dung', { form: 'f', reason: REASON, phut: '5' });
    const html = await opened.text();
    expect(opened.status).toBe(200);
    expect(html).toContain('mười bảy triệu');
    for (const secret of Object.values(DENOUNCER)) expect(html).not.toContain(secret);
    expect(html).toContain('tự đóng lúc 9 giờ 05');
    expect(opened.headers.get('refresh')).toBe('300; url=../1?dong');
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(await traces(id)).toEqual(['open-content', 'open-events']);
    expect(html).toContain(`MỞ NỘI DUNG`);
    expect(html).toContain(REASON);
  });

  test('who denounced is opened apart, with a reason of its own, and with it the words as they were told', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const browser = await (await officer()).browser();
    expect((await send(browser, '1/danh-tinh', { form: 'f', reason: 'cần' })).status).toBe(400);
    const html = await (await send(browser, '1/danh-tinh', { form: 'f', reason: 'gọi mời làm việc' })).text();
    for (const secret of SECRETS) expect(html, secret).toContain(secret);
    expect(await traces(id)).toEqual(['open-content', 'open-denouncer', 'open-events']);
    // The other officers see it, and its reason when they open themselves.
    const other = await (await officer('Phan Thị Chín')).browser();
    const page = await (await other.get('/console/kin/1')).text();
    expect(page).toContain('MỞ DANH TÍNH NGƯỜI GỬI');
    expect(page).toContain('Trần Văn Bảy');
    expect(page).not.toContain('gọi mời làm việc');
    expect(page).not.toMatch(/open-|Quá trình/);
    // The minute in which somebody wrote would lead to their chat.
    expect(page).not.toContain('8 giờ 30');
    expect(told(page)).toEqual([]);
  });

  test('what a citizen did is told by its day: the minute would lead to their chat', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const [wrote] = await office.audit.ofSubject(`sealed:${id}`);
    const forgot = { at: AT, actor: 'citizen', action: 'forget-requester', subject: `sealed:${id}` };
    await office.audit.record([forgot]);
    later(2);
    const browser = await (await officer()).browser();
    const page = await (await browser.get('/console/kin/1')).text();
    const opened = await (await send(browser, '1/danh-tinh', { form: 'f', reason: REASON })).text();
    expect(page).toContain('Người gửi xóa cuộc trò chuyện');
    expect(opened).toContain('Tiếp nhận');
    for (const at of [wrote?.at ?? AT, AT])
      for (const html of [page, opened]) {
        expect(html).not.toContain(at.toISOString());
        expect(html).not.toContain(formatClock(at));
      }
    expect(opened).toContain(office.time.now.toISOString());
  });

  test('a number there is none of is answered like every other page there is none of', async () => {
    const browser = await (await officer()).browser();
    for (const path of ['9', '9/tep/1', 'xyz', '9/xyz']) {
      expect((await browser.get(`/console/kin/${path}`)).status, path).toBe(404);
    }
    expect((await send(browser, '9/noi-dung', { form: 'f', reason: REASON })).status).toBe(404);
    expect((await send(browser, '9/register', { form: 'f', revision: '0', why: REASON })).status).toBe(404);
  });

  test('files are read while it is open, each on record; shut, in another browser or later they are not', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    await office.room.sealedFiles.keep(
      id,
      { id: 'pdf-1', bytes: new Uint8Array([37, 80]), mediaType: 'application/pdf' },
      AT,
    );
    const person = await officer();
    const [browser, second] = [await person.browser(), await person.browser()];
    const read = (from: Browser) => from.get('/console/kin/1/tep/1');
    expect((await read(browser)).status).toBe(303);
    const html = await (await send(browser, '1/noi-dung', { form: 'f', reason: REASON })).text();
    expect(html).toContain('console/kin/1/tep/1');
    expect(html).toContain('chữ viết của người tố cáo');
    expect(html).not.toContain('pdf-1');
    later(4);
    const file = await read(browser);
    expect(file.headers.get('refresh')).toBe('360; url=../../1?dong');
    expect([file.status, file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect((await traces(id)).at(-1)).toBe('open-file');
    expect((await read(second)).status).toBe(303);
    later(6);
    expect((await read(browser)).status).toBe(303);
    expect((await traces(id)).filter((action) => action === 'open-file')).toHaveLength(1);
  });
});

describe('the code that proves who sits there', () => {
  test('counts for fifteen minutes; then what was typed comes back and one more code of the same person opens', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const [person, other] = [await officer(), await officer('Phan Thị Chín')];
    const browser = await person.browser();
    later(15);
    const ask = (code?: string) =>
      send(browser, '1/noi-dung', { form: 'f', reason: REASON, ...(code === undefined ? {} : { code }) });
    const refused = await ask();
    expect(refused.status).toBe(403);
    const html = await refused.text();
    expect(html).toContain(`value="${REASON}"`);
    expect(html).toContain('name="code"');
    const foreign = await other.issue();
    expect(await (await ask(foreign)).text()).toContain('không phải mã của anh/chị');
    expect(await traces(id)).toEqual([]);
    expect((await ask(await person.issue())).status).toBe(200);
    expect((await ask()).status).toBe(200);
    // The code of the other one was not used up.
    expect((await other.browser()).entered.status).toBe(303);
  });

  test('five wrong ones lock this session, not its person', async () => {
    await office.denounce('d1', CONTENT, DENOUNCER);
    const person = await officer();
    const stolen = await person.browser();
    later(20);
    const ask = (browser: Browser, code: string) => send(browser, '1/noi-dung', { form: 'f', reason: REASON, code });
    for (let tries = 0; tries < 5; tries++) expect((await ask(stolen, 'ZZZZZ-99999')).status).toBe(403);
    const code = await person.issue();
    expect(await (await ask(stolen, code)).text()).toContain('nhập sai nhiều lần');
    const own = await person.browser();
    expect((await ask(own, '')).status).toBe(200);
  });

  test('closing ends it at once, in this browser', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    await office.room.sealedFiles.keep(id, { id: 'photo-1', bytes: new Uint8Array([1]), mediaType: 'image/jpeg' }, AT);
    const browser = await (await officer()).browser();
    await send(browser, '1/noi-dung', { form: 'f', reason: REASON });
    expect((await browser.get('/console/kin/1/tep/1')).status).toBe(200);
    expect((await send(browser, 'dong', {})).headers.get('location')).toBe('../kin?dong');
    expect((await browser.get('/console/kin/1/tep/1')).status).toBe(303);
    const again = await send(browser, '1/noi-dung', { form: 'f', reason: REASON });
    expect(again.status).toBe(403);
    expect(await again.text()).not.toContain('Đã quá 15 phút');
    expect((await browser.get('/console/kin')).status).toBe(200);
  });
});

describe('working on it', () => {
  test('is extended by thirty days at once at most, and what was extended is over with the conclusion', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const browser = await (await officer()).browser();
    const why = 'theo quyết định của Chủ tịch';
    for (const [verb, typed] of [
      ['register', { why }],
      ['accept', { why, document: '3/QĐ-UBND' }],
      ['notify', { why }],
      ['verify', { why }],
    ] as const)
      await step(browser, 1, verb, typed);
    const extend = (until: string) => step(browser, 1, 'extend', { reason: 'phải xác minh ở hai nơi', until });
    const refused = await extend('05/05/2026');
    expect([refused.status, /chỉ gia hạn được đến 04\/05\/2026/.test(await refused.text())]).toEqual([400, true]);
    expect((await extend('29/04/2026')).status).toBe(303);
    expect((await extend('29/05/2026')).status).toBe(303);
    await step(browser, 1, 'conclude', { why, document: '9/KL-UBND' });
    await step(browser, 1, 'send-conclusion', { why });
    await step(browser, 1, 'act', { why });
    expect(await office.room.sealed.find(id)).not.toHaveProperty('extension');
    expect(await (await browser.get('/console/kin/1')).text()).not.toMatch(/Ngày đã hẹn|29\/05\/2026/);
  });

  test('goes through the statutory steps from the first to the last', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const person = await officer();
    const browser = await person.browser();
    const why = 'theo quyết định của Chủ tịch';
    for (const [verb, typed, state] of [
      ['register', { why }, 'registered'],
      ['accept', { why, document: '3/QĐ-UBND' }, 'accepted'],
      ['assign', { why, assignee: person.id }, 'accepted'],
      ['notify', { why, document: '5/TB-UBND' }, 'notified'],
      ['verify', { why }, 'verifying'],
      ['extend', { reason: 'phải xác minh ở hai nơi', until: '29/04/2026' }, 'extended'],
      ['conclude', { why, document: '9/KL-UBND' }, 'concluded'],
      ['send-conclusion', { why }, 'sent'],
      ['act', { why }, 'acted'],
      ['close', { why, closing: 'resolved', document: '9/KL-UBND' }, 'closed'],
    ] as const) {
      const response = await step(browser, 1, verb, typed);
      expect(response.headers.get('location'), verb).toBe(`../1?xong=${verb}`);
      expect((await office.room.sealed.find(id))?.state, verb).toBe(state);
    }
    const html = await (await send(browser, '1/noi-dung', { form: 'f', reason: REASON })).text();
    expect(html).toContain('Văn bản: 9/KL-UBND');
    const list = await (await browser.get('/console/kin')).text();
    expect(list).toContain('Không có đơn nào đang giải quyết');
    expect(list).toContain('Đã kết thúc (1)');
  });

  test('only steps that law allows now are offered, and another is told what can be done', async () => {
    await office.denounce('d1', CONTENT, DENOUNCER);
    const browser = await (await officer()).browser();
    const html = await (await browser.get('/console/kin/1')).text();
    expect([...html.matchAll(/id="viec-([a-z-]+)"/g)].map(([, verb]) => verb)).toEqual(['register', 'note']);
    const tried = await send(browser, '1/conclude', { form: 'f', revision: '0', why: REASON, document: '1/KL' });
    expect(tried.status).toBe(400);
    expect(await tried.text()).toContain('Bước này làm được: vào sổ');
  });

  test('steps are called the same before and after, and none like the button that shuts the room', async () => {
    await office.denounce('d1', CONTENT, DENOUNCER);
    const browser = await (await officer()).browser();
    const nameOf = async (verb: string) => {
      const html = await (await browser.get('/console/kin/1')).text();
      return new RegExp(`id="viec-${verb}"[^>]*><summary>([^<]*)`).exec(html)?.[1] ?? '';
    };
    await step(browser, 1, 'register', { why: REASON });
    const refuse = await (await browser.get('/console/kin/1')).text();
    expect(refuse).toContain('Hướng dẫn đến cơ quan, đơn vị (nếu có)');
    expect(refuse).not.toContain('Ghi vào sổ tiếp công dân');
    const names = { refuse: await nameOf('refuse'), close: '', reopen: '' };
    await step(browser, 1, 'refuse', { legalGround: 'Điều 29 Luật Tố cáo', reason: 'không đủ điều kiện' });
    names.close = await nameOf('close');
    expect(await (await step(browser, 1, 'close', { why: REASON, closing: 'refused' })).text()).toContain(
      `${names.close} cần minh chứng`,
    );
    await step(browser, 1, 'close', { why: REASON, closing: 'refused', document: '4/TB' });
    names.reopen = await nameOf('reopen');
    await step(browser, 1, 'reopen', { reason: 'có chứng cứ mới' });
    const opened = await (await send(browser, '1/noi-dung', { form: 'f', reason: REASON })).text();
    for (const name of Object.values(names)) expect(opened).toContain(`<strong>${name}: `);
    expect([names.close, names.reopen].filter((name) => /^(Đóng|Mở)/.test(name))).toEqual([]);
  });

  test('what is missing is named; a tố cáo is assigned only to who may open it', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const clerk = await office.official('Lê Thị Sáu', 'trực tiếp dân');
    const browser = await (await officer()).browser();
    expect(await (await step(browser, 1, 'register')).text()).toContain('vì sao làm bước này');
    await step(browser, 1, 'register', { why: REASON });
    expect(await (await step(browser, 1, 'accept', { why: REASON })).text()).toContain('số quyết định thụ lý');
    await step(browser, 1, 'accept', { why: REASON, document: '3/QĐ' });
    expect((await step(browser, 1, 'assign', { why: REASON, assignee: clerk.id })).status).toBe(400);
    expect((await office.room.sealed.find(id))?.assignee).toBeUndefined();
  });

  test('a page older than the case changes nothing; pressed twice is done once', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const person = await officer();
    const [browser, other] = [await person.browser(), await person.browser()];
    const fields = { ...(await fieldsOf(browser, 1, 'note')), why: 'Thư mời đã gửi' };
    const old = { ...(await fieldsOf(other, 1, 'note')), why: 'Đã gọi điện' };
    const pressed = await Promise.all([send(browser, '1/note', fields), send(browser, '1/note', fields)]);
    expect(pressed.map(({ status }) => status)).toEqual([303, 303]);
    const stale = await send(other, '1/note', old);
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Đã gọi điện</textarea>');
    expect(await traces(id)).toEqual(['note']);
  });

  test('a code that has gone old costs neither words nor files; a letter is kept with the case', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const person = await officer();
    const browser = await person.browser();
    later(16);
    const fields = await fieldsOf(browser, 1, 'note');
    const post = (more: Record<string, string>, file?: Blob) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...fields, why: 'Thư của ngân hàng', ...more }))
        body.append(name, value);
      if (file) body.append('files', file, 'thu.pdf');
      return browser.post('/console/kin/1/note', body);
    };
    const large = await (await post({}, new Blob(['%PDF-', new Uint8Array(25 << 20)]))).text();
    expect(large).toContain('Thư của ngân hàng</textarea>');
    const refused = await post({}, new Blob(['%PDF-1.4 thư']));
    expect(refused.status).toBe(403);
    const html = await refused.text();
    expect(html).toContain('Thư của ngân hàng</textarea>');
    expect(html).toContain('Đã giữ 1 tệp');
    expect(html).toContain(`name="form" value="${fields.form}"`);
    expect(await office.room.sealedFiles.list(id)).toEqual([]);
    expect((await post({ code: await person.issue() })).status).toBe(303);
    expect(await office.room.sealedFiles.list(id)).toHaveLength(1);
  });

  test('reopened, it has neither the ending nor the extension of before', async () => {
    const { id } = await office.denounce('d1', CONTENT, DENOUNCER);
    const browser = await (await officer()).browser();
    for (const [verb, typed] of [
      ['register', { why: REASON }],
      ['refuse', { legalGround: 'Điều 29 Luật Tố cáo', reason: 'không đủ điều kiện' }],
      ['close', { why: REASON, closing: 'refused', document: '4/TB' }],
      ['reopen', { reason: 'có chứng cứ mới' }],
    ] as const)
      expect((await step(browser, 1, verb, typed)).status, verb).toBe(303);
    const about = await office.room.sealed.find(id);
    expect(about).toMatchObject({ state: 'registered' });
    expect(about?.closing).toBeUndefined();
  });
});

describe('a tố cáo that comes on paper', () => {
  const typed = {
    form: 'f9',
    category: 'dat-dai',
    way: 'letter',
    ...{ summary: CONTENT.summary, content: CONTENT.content },
  };

  test('is entered by the named officer straight into the sealed store, once, and is not shown again', async () => {
    const browser = await (await officer()).browser();
    const send9 = () => send(browser, 'nhap', { ...typed, ...DENOUNCER, received: '27/02/2026' });
    for (const response of [await send9(), await send9()]) expect(response.headers.get('location')).toBe('1?xong=nhap');
    expect(await office.room.sealed.list(9)).toHaveLength(1);
    const page = await (await browser.get('/console/kin/1?xong=nhap')).text();
    expect(page).toContain('27/02/2026');
    expect(told(page)).toEqual([]);
    const opened = await (await send(browser, '1/danh-tinh', { form: 'f', reason: REASON })).text();
    for (const secret of [ACCUSED, ...Object.values(DENOUNCER)]) expect(opened).toContain(secret);
  });

  test('no browser keeps what is typed of whoever brought something', async () => {
    const browser = await (await office.official('Lê Thị Sáu', 'trực tiếp dân', ROLE)).browser();
    for (const path of ['nhap', 'kin/nhap'])
      expect(await (await browser.get(`/console/${path}`)).text(), path).toMatch(
        /<form[^>]*class="entry"[^>]*autocomplete="off"/,
      );
  });

  test('the role enters denunciations and nothing else', async () => {
    const browser = await (await officer()).browser();
    const response = await browser.post('/console/nhap', new URLSearchParams({ ...typed, kind: 'phan-anh' }));
    expect(response.status).toBe(403);
    expect((await send(browser, 'nhap', { ...typed, kind: 'phan-anh' })).headers.get('location')).toBe('1?xong=nhap');
    expect(await office.room.sealed.countOpen()).toBe(1);
  });

  test('what is missing is named, and neither words nor files have to be given again', async () => {
    const browser = await (await officer()).browser();
    const post = (given: Record<string, string>, file?: Blob) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(given)) body.append(name, value);
      if (file) body.append('files', file, 'don.pdf');
      return browser.post('/console/kin/nhap', body);
    };
    const { category: _, ...rest } = typed;
    const back = await post(rest, new Blob(['%PDF-1.4 đơn']));
    const html = await back.text();
    expect(back.status).toBe(400);
    expect(html).toContain('lĩnh vực');
    expect(html).toContain('Đã giữ 1 tệp');
    expect((await post(typed)).status).toBe(303);
    const [filed] = await office.room.sealed.list(1);
    expect(await office.room.sealedFiles.list(filed?.id ?? '')).toHaveLength(1);
    expect(await office.database.client.caseFile.count()).toBe(1);
  });
});
