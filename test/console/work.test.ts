import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createAbsences } from '../../src/adapters/database/staff/absences.js';
import { createDatabases } from '../support/open-databases.js';
import { AT, createConsoleOffice } from './console-office.js';

const databases = createDatabases('console-work');
afterAll(() => databases.close());

let office: Awaited<ReturnType<typeof createConsoleOffice>>;
beforeEach(async () => {
  office = await createConsoleOffice(await databases.openCopy(), databases.folder);
});

const clerk = () => office.official('Lê Thị Sáu', 'trực tiếp dân');
const officer = () => office.official('Trần Văn Bảy', 'Công chức Địa chính');
const PHONE = '0912345678';

describe('the list', () => {
  test('shows danger first, then what is late, and nothing of who brought it', async () => {
    await office.file('d1', { summary: 'Cống nghẹt trước chợ', receivedAt: new Date('2026-01-05T02:00:00Z') });
    await office.file('d2', { summary: 'Dây điện rớt xuống đường', isUrgent: true }, { name: 'Phạm Tư', phone: PHONE });
    const page = await (await (await clerk()).browser()).get('/console');
    const html = await page.text();
    expect(html.indexOf('Dây điện')).toBeGreaterThan(0);
    expect(html.indexOf('Cống nghẹt')).toBeGreaterThan(html.indexOf('Dây điện'));
    expect(html).toContain('quá hạn');
    for (const secret of ['Phạm Tư', PHONE]) expect(html).not.toContain(secret);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  test('finds words of a sealed text without diacritics, a number, and a code', async () => {
    const { code } = await office.file('d1', { content: 'Loa kẹo kéo hát tới khuya ở quán Hương Quê' });
    await office.file('d2', { content: 'Ổ gà ngay ngã ba' });
    const browser = await (await clerk()).browser();
    const found = await (await browser.get('/console?tim=huong+que')).text();
    expect(found).toContain('/ho-so/1"');
    expect(found).not.toContain('/ho-so/2"');
    for (const words of ['2', code])
      expect((await browser.get(`/console?tim=${words}`)).headers.get('location')).toMatch(/ho-so\/\d$/);
  });

  test('is filtered by kind, step, place and group', async () => {
    await office.file('d1', { kind: 'khieu-nai', category: 'dat-dai' });
    await office.file('d2', { place: { area: 'Khu phố 1' } });
    const browser = await (await clerk()).browser();
    for (const [query, isListed] of [
      ['loai=khieu-nai', [true, false]],
      ['dia-ban=Khu+ph%E1%BB%91+1', [false, true]],
      ['buoc=received', [true, true]],
      ['nhom=mine', [false, false]],
      ['nhom=unassigned&linh-vuc=dat-dai', [true, false]],
      ['nhom=over', [false, false]],
    ] as const) {
      const html = await (await browser.get(`/console?${query}`)).text();
      expect(
        [1, 2].map((number) => html.includes(`/ho-so/${number}"`)),
        query,
      ).toEqual(isListed);
    }
  });

  test('an address that nobody made leads to a list, whatever stands in it', async () => {
    await office.file('d1');
    const browser = await (await clerk()).browser();
    for (const query of [
      'nhom=all&tu-dong=0/2026-01-01/3',
      'nhom=all&tu-dong=--',
      'nhom=open&tu-dong=7',
      'tu=2026-02-31&den=2026-03-01',
      'diem=1e9',
      'tim=%25%5C',
      'nhom=__proto__',
    ])
      expect((await browser.get(`/console?${query}`)).status, query).toBe(200);
  });

  test('of an officer without rights has what they hold; other cases do not exist for them', async () => {
    const [mine, other] = [await office.file('d1'), await office.file('d2')];
    const holder = await officer();
    await (await (await clerk()).browser()).act(mine.number, 'assign', { assignee: holder.id });
    const browser = await holder.browser();
    const html = await (await browser.get('/console?nhom=all')).text();
    expect(html).toContain(`/ho-so/${mine.number}"`);
    expect(html).not.toContain(`/ho-so/${other.number}"`);
    expect((await browser.get(`/console/ho-so/${other.number}`)).status).toBe(404);
    const forged = new URLSearchParams({ form: 'x', revision: '0', why: 'thử' });
    expect((await browser.post(`/console/ho-so/${other.number}/note`, forged)).status).toBe(404);
    expect(await office.cases.eventsOf(other.id)).toHaveLength(1);
    expect((await browser.act(mine.number, 'merge', { mergeInto: String(other.number) })).status).toBe(400);
    expect(await (await browser.get('/console')).text()).toMatch(/aria-current="page">Đang mở <strong>1</);
    const next = await office.official('Võ Văn Tám', 'Công chức VP-TK');
    const given = await browser.act(mine.number, 'assign', { assignee: next.id });
    expect(given.headers.get('location')).toBe('../../../console?xong=assign');
    expect(await (await browser.get('/console?xong=assign')).text()).toContain('Đã ghi. Giao.');
  });

  test('says how many denunciations there are to who sees all, and nothing more', async () => {
    for (const draft of ['s1', 's2']) await office.denounce(draft);
    expect(await (await (await (await clerk()).browser()).get('/console')).text()).toContain('2 đơn tố cáo');
    expect(await (await (await (await officer()).browser()).get('/console')).text()).not.toContain('tố cáo');
  });
});

describe('a case', () => {
  test('is taken, extended, answered and closed, each by its form; the citizen hears of it as from the chat', async () => {
    const { number, id } = await office.file('d1');
    const person = await clerk();
    const browser = await person.browser();
    const taken = await browser.act(number, 'take');
    expect([taken.status, taken.headers.get('location')]).toEqual([303, `../${number}?xong=take`]);
    await browser.act(number, 'extend', { reason: 'chờ bóng đèn', until: '2026-04-20' });
    await browser.act(number, 'answer', { answer: 'Đèn đã thay.\r\nCảm ơn anh/chị.' });
    await browser.act(number, 'close', { closing: 'resolved', document: '12/BB-UBND' });
    expect(await office.cases.find(id)).toMatchObject({
      state: 'closed',
      assignee: person.id,
      extension: { until: '2026-04-20', reason: 'chờ bóng đèn' },
      closing: { reason: 'resolved', proof: ['12/BB-UBND'] },
    });
    const events = await office.cases.eventsOf(id);
    expect(events.map(({ action }) => action)).toEqual(['create', 'classify', 'take', 'extend', 'answer', 'close']);
    expect(events.at(-2)?.details.answer).toBe('Đèn đã thay.\nCảm ơn anh/chị.');
    const acts = await office.audit.ofSubject(`case:${id}`);
    expect(acts.filter(({ actor }) => actor === person.id).map(({ action }) => action)).toContain('answer');
  });

  test('a form that is sent twice, also at once, is done once', async () => {
    const { number, id } = await office.file('d1');
    const browser = await (await clerk()).browser();
    const { fields } = await browser.formOf(number, 'note');
    const body = () => new URLSearchParams({ ...fields, why: 'Đã gọi điện, hẹn chiều mai' });
    const send = () => browser.post(`/console/ho-so/${number}/note`, body());
    const responses = [...(await Promise.all([send(), send(), send()])), await send()];
    expect(responses.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect((await office.cases.eventsOf(id)).filter(({ action }) => action === 'note')).toHaveLength(1);
  });

  test('a page that is outdated changes nothing, says so, and keeps what was typed; pressing again does it', async () => {
    const { number, id } = await office.file('d1');
    const [first, second] = [await (await clerk()).browser(), await (await clerk()).browser()];
    const { fields } = await second.formOf(number, 'answer');
    await first.act(number, 'answer', { answer: 'Đèn đã thay hôm qua' });
    const typed = { ...fields, answer: 'Mai chúng tôi đến <xem>' };
    const stale = await second.post(`/console/ho-so/${number}/answer`, new URLSearchParams(typed));
    const html = await stale.text();
    expect(stale.status).toBe(409);
    expect(html).toContain('vừa được thay đổi');
    expect(html).toContain('Mai chúng tôi đến &lt;xem&gt;</textarea>');
    expect((await office.cases.eventsOf(id)).filter(({ action }) => action === 'answer')).toHaveLength(1);
    expect((await second.act(number, 'answer', { answer: 'Mai chúng tôi đến xem' })).status).toBe(303);
  });

  test('what is missing is named and the rest is kept; a template is not sent with its blanks', async () => {
    const { number, id } = await office.file('d1');
    const browser = await (await clerk()).browser();
    const refused = await browser.act(number, 'refuse', { reason: 'không thuộc phường' });
    expect(refused.status).toBe(400);
    const html = await refused.text();
    expect(html).toContain('căn cứ pháp lý');
    expect(html).toContain('không thuộc phường</textarea>');
    const chosen = await browser.act(number, 'answer', { answer: 'Chào chị.', template: 'da-xu-ly' });
    const filled = await chosen.text();
    expect(filled).toContain('Chào chị.\nKính gửi anh/chị.');
    expect(filled).toContain('02/03/2026');
    const blank = await browser.act(number, 'answer', { answer: 'Đã kiểm tra ngày [ngày kiểm tra].' });
    expect(await blank.text()).toContain('còn chỗ trống');
    expect(await office.cases.eventsOf(id)).toHaveLength(1);
  });

  test('refusing says as well where the person is to go instead, as the register prints it', async () => {
    const { number, id } = await office.file('d1');
    const browser = await (await clerk()).browser();
    const ground = { legalGround: 'Điều 5 Luật Tiếp công dân', reason: 'không thuộc phường' };
    await browser.act(number, 'refuse', { ...ground, body: 'Công ty điện lực', document: '7/HD-UBND' });
    expect(await office.cases.find(id)).toMatchObject({ state: 'refused', body: 'Công ty điện lực (7/HD-UBND)' });
    const html = await (await browser.get(`/console/ho-so/${number}`)).text();
    expect(html).toContain('Hướng dẫn đến Công ty điện lực');
    expect(html).not.toContain('Chuyển đến Công ty điện lực');
  });

  test('closing takes a photo, drawn anew, and a PDF; what is neither is told and the good one is kept', async () => {
    const { number, id } = await office.file('d1');
    const browser = await (await clerk()).browser();
    await browser.act(number, 'answer', { answer: 'Đã thay đèn' });
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .withExif({ IFD0: { Copyright: 'nha rieng' } })
      .jpeg()
      .toBuffer();
    async function close(files: readonly Blob[], more: Record<string, string> = {}) {
      const { fields } = await browser.formOf(number, 'close');
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...fields, closing: 'resolved', ...more })) body.append(name, value);
      for (const file of files) body.append('files', file, 'a.bin');
      return browser.post(`/console/ho-so/${number}/close`, body);
    }
    const large = await close(Array(3).fill(new Blob(['%PDF-', new Uint8Array(9 << 20)])), {
      noProofBecause: 'gửi thư',
    });
    const back = await large.text();
    expect([large.status, back.includes('cộng lại quá 24 MB')]).toEqual([400, true]);
    expect(back).toContain('value="gửi thư"');
    const bad = await close([new Blob([new Uint8Array(photo)]), new Blob(['<script>'])]);
    expect(bad.status).toBe(400);
    const html = await bad.text();
    expect(html).toContain('không phải ảnh');
    const kept = /name="kept" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await close([new Blob(['%PDF-1.4 bien ban'])], { kept })).status).toBe(303);
    const proof = (await office.cases.find(id))?.closing?.proof ?? [];
    expect(proof).toHaveLength(2);
    const [shown, paper] = await Promise.all(proof.map((one) => browser.get(`/console/ho-so/${number}/tep/${one}`)));
    expect(shown?.headers.get('content-type')).toBe('image/jpeg');
    expect(await shown?.text()).not.toContain('nha rieng');
    expect(paper?.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  test('is merged by number, noted, passed on, and never to somebody who left', async () => {
    const [one, other] = [await office.file('d1'), await office.file('d2')];
    const browser = await (await clerk()).browser();
    const gone = await officer();
    await office.people.leave(gone.id, office.time.now);
    expect((await browser.act(one.number, 'assign', { assignee: gone.id })).status).toBe(400);
    await browser.act(one.number, 'transfer', { body: 'Công an phường', reason: 'đúng thẩm quyền' });
    expect(await office.cases.find(one.id)).toMatchObject({ state: 'transferred', body: 'Công an phường' });
    expect((await browser.act(other.number, 'merge', { mergeInto: '99' })).status).toBe(400);
    await browser.act(other.number, 'merge', { mergeInto: String(one.number) });
    expect(await office.cases.find(other.id)).toMatchObject({ state: 'merged', mergedInto: one.id });
  });

  test('says of who is given it that they are away, before and after', async () => {
    const { number } = await office.file('d1');
    const desk = await clerk();
    const away = await officer();
    const absence = { person: away.id, from: '2026-03-01', until: '2026-03-09', standIn: desk.id };
    await createAbsences(office.database.client).add(absence, AT);
    const browser = await desk.browser();
    const choice = `${away.name} (Công chức Địa chính) - nghỉ đến 09/03/2026`;
    expect(await (await browser.get(`/console/ho-so/${number}`)).text()).toContain(`>${choice}</option>`);
    await browser.act(number, 'assign', { assignee: away.id });
    const told = `${away.name}, nghỉ đến 09/03/2026, người thay: ${desk.name}`;
    expect(await (await browser.get(`/console/ho-so/${number}?xong=assign`)).text()).toContain(told);
    office.time.now = new Date('2026-03-10T02:00:00Z');
    const back = await (await browser.get(`/console/ho-so/${number}`)).text();
    expect(back).not.toContain('nghỉ đến');
  });

  test('offers what its table lets: a khiếu nại has other steps than a phản ánh', async () => {
    const complaint = await office.file('d1', { kind: 'khieu-nai' });
    const browser = await (await clerk()).browser();
    expect((await browser.formOf(complaint.number, 'check')).isThere).toBe(true);
    expect((await browser.formOf(complaint.number, 'answer')).isThere).toBe(false);
    const forged = new URLSearchParams({ form: 'x', revision: '0', answer: 'xong' });
    const response = await browser.post(`/console/ho-so/${complaint.number}/answer`, forged);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Bước này làm được');
  });

  test('shows words without the numbers that lead to a person, until who may asks who brought it', async () => {
    const content = 'Quán ở biển số nhà 12 đường Trần Phú, gọi tôi số 0987 654 321, thẻ 079123456789';
    const { number } = await office.file('d1', {
      content,
      summary: 'Loa ồn, gọi 0987654321',
      happened: 'tối 0987654321',
    });
    const browser = await (await clerk()).browser();
    await browser.act(number, 'note', { why: 'Đã gọi 0987654321' });
    const admin = await (await office.official('Đỗ Thị Chín', 'quản trị')).browser();
    const read = async (page: Response) => {
      const html = await page.text();
      return html.match(/0987 ?654 ?321|079123456789/g)?.length ?? 0;
    };
    for (const official of [browser, admin]) expect(await read(await official.get(`/console/ho-so/${number}`))).toBe(0);
    expect(await (await browser.get(`/console/ho-so/${number}`)).text()).toContain('đường Trần Phú');
    const asked = await Promise.all(
      [browser, admin].map((one) => one.post(`/console/ho-so/${number}/lien-he`, new URLSearchParams())),
    );
    expect(await Promise.all(asked.map(read))).toEqual([5, 0]);
  });

  test('shows who brought it to clerks and to who has it, on demand, and every look is on record', async () => {
    const { number, id } = await office.file('d1', {}, { name: 'Phạm Tư', phone: PHONE });
    const person = await clerk();
    const browser = await person.browser();
    expect(await (await browser.get(`/console/ho-so/${number}`)).text()).not.toContain(PHONE);
    const shown = await browser.post(`/console/ho-so/${number}/lien-he`, new URLSearchParams());
    expect(await shown.text()).toContain(PHONE);
    const admin = await (await office.official('Đỗ Thị Chín', 'quản trị')).browser();
    const refused = await admin.post(`/console/ho-so/${number}/lien-he`, new URLSearchParams());
    expect(await refused.text()).not.toContain(PHONE);
    const acts = (await office.audit.ofSubject(`case:${id}`)).map(({ actor, action }) => [actor === person.id, action]);
    expect(acts.slice(1)).toEqual([
      [true, 'read-requester'],
      [false, 'read-refused'],
    ]);
  });
});
