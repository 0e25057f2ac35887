import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { actOnCase } from '../../src/domain/complaints/handling/act-on-case.js';
import type { StepDetails } from '../../src/domain/complaints/steps/case-step.js';
import { createDatabases } from '../support/open-databases.js';
import { AT, createConsoleOffice } from './console-office.js';

const databases = createDatabases('console-register');
afterAll(() => databases.close());

let office: Awaited<ReturnType<typeof createConsoleOffice>>;
beforeEach(async () => {
  office = await createConsoleOffice(await databases.openCopy(), databases.folder);
});

const clerk = async () => (await office.official('Lê Thị Sáu', 'trực tiếp dân')).browser();
const officer = async () => (await office.official('Trần Văn Bảy', 'Công chức Địa chính')).browser();
const LETTER = {
  form: 'letter-1',
  kind: 'khieu-nai',
  category: 'dat-dai',
  summary: 'Khiếu nại việc đo đạc thửa đất',
  content: 'Thửa đất đo thiếu so với giấy đã cấp.',
  way: 'letter',
  received: '2026-02-26',
  place: 'tổ 5',
  area: 'Khu phố 1',
  name: 'Phạm Tư',
  phone: '0912345678',
  idNumber: '079123456789',
};

function form(typed: Record<string, string>, file?: Blob) {
  const body = new FormData();
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  if (file) body.append('files', file, 'don.pdf');
  return body;
}

describe('a letter', () => {
  test('is entered with the day it came, who wrote it and its copy; sent twice it is one case', async () => {
    const browser = await clerk();
    const scan = new Blob(['%PDF-1.7 bản chụp đơn']);
    const sent = await Promise.all([1, 2].map(() => browser.post('/console/nhap', form(LETTER, scan))));
    expect(sent.map(({ headers }) => headers.get('location'))).toEqual(Array(2).fill('ho-so/1?xong=vao-so'));
    const filed = await office.cases.findByNumber(1);
    expect(filed).toMatchObject({
      kind: 'khieu-nai',
      way: 'letter',
      receivedAt: new Date('2026-02-26T01:00:00Z'),
      place: { text: 'tổ 5', area: 'Khu phố 1' },
    });
    expect(filed?.due?.on).toBeDefined();
    expect(await office.files.list(filed?.id ?? '')).toEqual(filed?.attachments);
    expect((await office.cases.partiesOf(filed?.id ?? ''))[0]?.requester).toEqual({
      name: 'Phạm Tư',
      phone: '0912345678',
      idNumber: '079123456789',
    });
    expect(await office.cases.count({})).toBe(1);
    const page = await (await browser.get('/console/ho-so/1?xong=vao-so')).text();
    expect(page).toContain('Mã cho người dân');
    expect(page).not.toContain('079123456789');
  });

  test('is entered by clerks only; what is missing or has not come yet is told, and what was typed stays', async () => {
    expect((await (await officer()).post('/console/nhap', form(LETTER))).status).toBe(403);
    const browser = await clerk();
    const missing = await browser.post('/console/nhap', form({ ...LETTER, summary: ' ', category: '' }));
    const html = await missing.text();
    expect([missing.status, html.includes('lĩnh vực, tóm tắt một dòng')]).toEqual([400, true]);
    expect(html).toContain('value="Phạm Tư"');
    const early = await browser.post('/console/nhap', form({ ...LETTER, received: '2026-03-04' }));
    expect(await early.text()).toContain('chưa đến');
    expect(await office.cases.count({})).toBe(0);
  });

  test('that comes back keeps its files: nobody chooses them again, and none is left where it was not filed', async () => {
    const browser = await clerk();
    const { kind: _, ...rest } = LETTER;
    const back = await browser.post('/console/nhap', form(rest, new Blob(['%PDF-1.7 bản chụp đơn'])));
    expect(await back.text()).toContain('Đã giữ 1 tệp');
    // What waits is under the key of denunciations: nobody knows yet what it is.
    const stray = await office.database.client.caseFile.findFirstOrThrow();
    expect(await office.files.read(stray.caseId, stray.id)).toBeUndefined();
    const wrong = await browser.post('/console/nhap', form(rest, new Blob(['<script>'])));
    const html = await wrong.text();
    expect(html).toContain('Đã giữ 1 tệp');
    const filed = await browser.post('/console/nhap', form(LETTER));
    expect(filed.headers.get('location')).toBe('ho-so/1?xong=vao-so');
    const id = (await office.cases.findByNumber(1))?.id ?? '';
    expect(await office.files.list(id)).toHaveLength(1);
    expect(await office.database.client.caseFile.count()).toBe(1);
    // Dropped, they are gone at once; given up, within a week.
    const second = { ...rest, form: 'letter-9' };
    await browser.post('/console/nhap', form(second, new Blob(['%PDF-1.7 nhầm'])));
    expect(await office.database.client.caseFile.count()).toBe(2);
    expect(await (await browser.post('/console/nhap', form({ ...second, bo: 'yes' }))).text()).not.toContain('Đã giữ');
    expect(await office.database.client.caseFile.count()).toBe(1);
    await browser.post('/console/nhap', form(second, new Blob(['%PDF-1.7 nhầm'])));
    await office.room.forgetDraftsBefore(new Date(AT.getTime() + 1));
    expect(await office.database.client.caseFile.count()).toBe(1);
  });

  test('has fields as long as what is kept of them; files that are too much together are called so', async () => {
    const browser = await clerk();
    const html = await (await browser.get('/console/nhap')).text();
    const most = (name: string) => new RegExp(`name="${name}"[^>]*maxlength="(\\d+)"`).exec(html)?.[1];
    expect([most('summary'), most('content'), most('place')]).toEqual(['200', '10000', '300']);
    const body = form(LETTER);
    for (const name of ['a', 'b', 'c']) body.append('files', new Blob(['%PDF-', new Uint8Array(9 << 20)]), name);
    const refused = await browser.post('/console/nhap', body);
    const back = await refused.text();
    expect([refused.status, back.includes('cộng lại quá 24 MB')]).toEqual([400, true]);
    // What was typed stays, and the form is the same: files are all that is chosen again.
    expect(back).toContain('value="Phạm Tư"');
    expect(back).toContain('Thửa đất đo thiếu so với giấy đã cấp.</textarea>');
    expect(back).toContain('name="form" value="letter-1"');
    expect(back.indexOf('type="file"')).toBeGreaterThan(back.indexOf('name="idNumber"'));
    expect(await office.database.client.caseFile.count()).toBe(0);
  });

  test('that denounces is asked about, and goes into the sealed store with nothing of it on a page', async () => {
    const browser = await clerk();
    const denounces = { ...LETTER, kind: 'phan-anh', content: 'Ông Ba địa chính nhận hối lộ của tôi' };
    const asked = await browser.post('/console/nhap', form(denounces));
    expect([asked.status, await office.cases.count({})]).toEqual([400, 0]);
    const sealed = await browser.post('/console/nhap', form({ ...denounces, form: 'letter-2', kind: 'to-cao' }));
    expect(sealed.headers.get('location')).toBe('nhap?mat=1');
    const page = await (await browser.get('/console/nhap?mat=1')).text();
    expect(page).toContain('đơn tố cáo số 1');
    expect(page).not.toContain('ông Ba');
    expect([await office.cases.count({}), await office.room.sealed.countOpen()]).toEqual([0, 1]);
    const cleared = await browser.post('/console/nhap', form({ ...denounces, isNoDenunciation: 'yes' }));
    expect(cleared.status).toBe(303);
  });
});

test('what turns out to be a tố cáo is moved by who is named for those, with nothing left of it', async () => {
  const { number, id } = await office.file('d1', {}, { name: 'Phạm Tư' });
  const refused = await (await clerk()).post(`/console/ho-so/${number}/bao-mat`, new URLSearchParams({ sure: 'yes' }));
  expect(refused.status).toBe(404);
  expect((await office.audit.ofSubject(`case:${id}`)).at(-1)?.action).toBe('seal-refused');
  const named = await (await office.official('Võ Văn Tám', 'trực tiếp dân', 'xử lý tố cáo')).browser();
  const unsure = await named.post(`/console/ho-so/${number}/bao-mat`, new URLSearchParams());
  expect([unsure.status, (await office.cases.find(id))?.isAnonymised]).toEqual([400, false]);
  const moved = await named.post(`/console/ho-so/${number}/bao-mat`, new URLSearchParams({ sure: 'yes' }));
  expect(moved.headers.get('location')).toBe('../../../console?bao-mat=1');
  expect([(await office.cases.find(id))?.content, await office.room.sealed.countOpen()]).toEqual(['', 1]);
});

describe('figures', () => {
  async function act(
    number: number,
    at: string,
    action: 'take' | 'answer' | 'close' | 'publish',
    details: StepDetails,
  ) {
    const about = await office.cases.findByNumber(number);
    if (action === 'take')
      await actOnCase(about?.id ?? '', { action: 'classify', by: 'x', at: new Date(at) }, office.rules, office.cases);
    const step = { action, by: 'x', at: new Date(at), ...details } as const;
    const acted = await actOnCase(about?.id ?? '', step, office.rules, office.cases);
    expect(acted.ok).toBe(true);
  }

  test('lead to their rows: each number to a list of as many cases', async () => {
    const received = (day: string) => new Date(`2026-${day}T02:00:00Z`);
    await office.file('old', { receivedAt: received('01-10') });
    await office.file('handled-before', { receivedAt: received('01-11') });
    await office.file('a', { receivedAt: received('02-03'), about: 'conduct' });
    await office.file('b', { receivedAt: received('02-04') });
    await office.file('c', { receivedAt: received('03-02') });
    await act(2, '2026-01-20T02:00:00Z', 'take', {});
    await act(2, '2026-01-21T02:00:00Z', 'answer', { answer: 'xong' });
    await act(4, '2026-02-05T02:00:00Z', 'take', {});
    await act(4, '2026-02-06T02:00:00Z', 'answer', { answer: 'xong' });
    await act(4, '2026-02-07T02:00:00Z', 'publish', {});
    await act(4, '2026-02-08T02:00:00Z', 'close', { closing: { reason: 'resolved', proof: ['1/BB'] } });
    const closed = await office.cases.findByNumber(4);
    if (closed) await office.cases.save({ ...closed, score: 4 }, []);

    const browser = await clerk();
    const html = await (await browser.get('/console/so-lieu?tu=2026-02-01&den=2026-02-28')).text();
    const links = [...html.matchAll(/<a href="\.\.\/(console\?[^"]*(?:so|diem)=[^"]*)">(\d+)<\/a>/g)];
    expect(links.length).toBe(10);
    for (const [, address = '', count] of links) {
      const list = await (await browser.get(`/${address.replaceAll('&amp;', '&')}`)).text();
      expect([...list.matchAll(/ho-so\/\d+"/g)].length, address).toBe(Number(count));
    }
    expect(html).toContain('Trung bình');
    expect(html).toMatch(/<td>4,0<\/td>/);
  });

  test('are not for who sees only own cases, the register only for clerks and leaders; who took it is on record', async () => {
    await office.file('d1', { receivedAt: new Date('2026-03-02T02:00:00Z') }, { name: 'Phạm Tư', address: '=1+1' });
    const period = { tu: '2026-03-01', den: '2026-03-03' };
    const refused = await (await officer()).post(
      '/console/so-lieu/so',
      new URLSearchParams({ ...period, dang: 'csv' }),
    );
    expect([refused.status, (await refused.text()).includes('Phạm Tư')]).toEqual([400, false]);
    const figures = await (await (await officer()).get('/console/so-lieu?tu=2026-03-01&den=2026-03-03')).text();
    expect(figures).toContain('Số liệu hồ sơ dành cho lãnh đạo');
    expect(figures).not.toContain('Không có hồ sơ nào trong kỳ');
    const browser = await clerk();
    const load = (dang: string) => browser.post('/console/so-lieu/so', new URLSearchParams({ ...period, dang }));
    const csv = await load('csv');
    expect(csv.headers.get('content-disposition')).toContain('so-tiep-cong-dan_2026-03-01_2026-03-03.csv');
    expect(await csv.text()).toContain('"Phạm Tư, =1+1"');
    for (const dang of ['xlsx', 'docx']) {
      const bytes = new Uint8Array(await (await load(dang)).arrayBuffer());
      expect([bytes[0], bytes[1]], dang).toEqual([0x50, 0x4b]);
    }
    const acts = await office.audit.ofSubject('register:2026-03-01/2026-03-03');
    expect(acts.map(({ action }) => action)).toEqual(['export-refused', ...Array(3).fill('export-register')]);
    expect(acts[0]?.at).toEqual(AT);
  });
});
