import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetEntries } from '../../src/domain/people/sign-in/sign-in.js';
import { createDatabases } from '../support/open-databases.js';
import { AT, createConsoleOffice, postCode } from './console-office.js';

const databases = createDatabases('console-sign-in');
afterAll(() => databases.close());

let office: Awaited<ReturnType<typeof createConsoleOffice>>;
beforeEach(async () => {
  office = await createConsoleOffice(await databases.openCopy(), databases.folder);
});

const WRONG = 'ZZZZZ-99999';
const HOUR_MS = 3_600_000;

describe('entering the console', () => {
  test('nobody sees anything without a session: every page leads to where a code is asked for', async () => {
    await office.file('d1');
    for (const path of [
      '/console',
      '/console/ho-so/1',
      '/console/so-lieu',
      '/console/nhap',
      '/console/ho-so/1/tep/x',
    ]) {
      const response = await office.app.request(path);
      expect(response.status, path).toBe(303);
      expect(response.headers.get('location'), path).toMatch(/console\/dang-nhap/);
    }
  });

  test('a code lets one browser in, once; the cookie is out of reach of scripts and other sites', async () => {
    const clerk = await office.official('Lê Thị Sáu', 'trực tiếp dân');
    const code = await clerk.issue();
    const entered = await postCode(office.app, code);
    expect(entered.status).toBe(303);
    expect(entered.headers.get('set-cookie')).toMatch(/Max-Age=\d+; Path=\/console; HttpOnly; SameSite=Strict/);
    expect((await office.audit.ofSubject(`person:${clerk.id}`)).map(({ action }) => action)).toEqual(['enter-console']);
    expect((await office.app.request('/console/')).headers.get('location')).toBe('../console');
    const again = await postCode(office.app, code);
    expect(again.status).toBe(403);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await again.text()).toContain('đã dùng rồi');
  });

  test('opening the link uses nothing up; a code that links chats does not open the console, nor the other way round', async () => {
    const clerk = await office.official('Lê Thị Sáu', 'trực tiếp dân');
    const code = await clerk.issue();
    const page = await office.app.request(`/console/dang-nhap?ma=${code}`);
    expect(await page.text()).toContain(`value="${code}"`);
    expect((await postCode(office.app, code)).status).toBe(303);
    const other = '234567892A';
    await office.links.issueCode(clerk.id, other, new Date(AT.getTime() + HOUR_MS), AT);
    expect((await postCode(office.app, other)).status).toBe(403);
    const address = { channel: 'zalo', chat: 'c1' } as const;
    expect(await office.links.useCode(await clerk.issue(), address, AT)).toEqual({ kind: 'unknown' });
    expect(await office.links.useCode(other, address, AT)).toEqual({ kind: 'linked', person: clerk.id });
  });

  test('who guesses is answered slowly and fills no table; the right code enters from the same network all the same', async () => {
    const clerk = await office.official('Lê Thị Sáu', 'trực tiếp dân');
    for (let tries = 0; tries < 9; tries++) expect((await postCode(office.app, WRONG)).status).toBe(403);
    expect(office.paused).toEqual([2_000, 2_000, 2_000, 2_000]);
    expect(await office.database.client.linkTry.count()).toBe(5);
    expect(await (await postCode(office.app, WRONG)).text()).toContain('mã đúng vẫn vào được');
    expect((await postCode(office.app, await clerk.issue())).status).toBe(303);
    office.time.now = new Date(AT.getTime() + HOUR_MS + 1);
    await postCode(office.app, WRONG);
    expect(office.paused).toHaveLength(5);
  });

  test('codes, sessions and tries that are over are gone after a while; what still works stays', async () => {
    const clerk = await office.official('Lê Thị Sáu', 'trực tiếp dân');
    await clerk.browser();
    await postCode(office.app, WRONG);
    office.time.now = new Date(AT.getTime() + 31 * 24 * HOUR_MS);
    const browser = await clerk.browser();
    const code = await clerk.issue();
    expect(await forgetEntries(office.access, office.time.now)).toBe(3);
    expect((await browser.get('/console')).status).toBe(200);
    expect((await postCode(office.app, code)).status).toBe(303);
  });

  test('what is too large to be a code is not read', async () => {
    expect((await postCode(office.app, 'A'.repeat(40_000))).status).toBe(413);
    const { number } = await office.file('d1');
    const browser = await (await office.official('Lê Thị Sáu', 'trực tiếp dân')).browser();
    const much = () => new URLSearchParams({ sure: 'A'.repeat(40_000) });
    for (const path of [`/console/ho-so/${number}/bao-mat`, '/console/so-lieu/so', '/console/dang-xuat'])
      expect((await browser.post(path, much())).status, path).toBe(413);
  });

  test('a form that is broken is the fault of who sent it', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' };
    const response = await office.app.request('/console/dang-nhap', { method: 'POST', body: 'nothing', headers });
    expect(response.status).toBe(400);
  });

  test('a code ends after a day, and when a newer one was made', async () => {
    const clerk = await office.official('Lê Thị Sáu', 'trực tiếp dân');
    const old = await clerk.issue();
    const newer = await clerk.issue();
    expect(await (await postCode(office.app, old)).text()).toContain('thay bằng mã mới');
    office.time.now = new Date(AT.getTime() + 25 * HOUR_MS);
    expect(await (await postCode(office.app, newer)).text()).toContain('hết hạn');
  });

  test('a session ends with leaving, after days without use, and when its person left the office', async () => {
    const clerk = await office.official('Lê Thị Sáu', 'trực tiếp dân');
    const [first, second] = [await clerk.browser(), await clerk.browser()];
    expect((await first.get('/console')).status).toBe(200);
    await first.post('/console/dang-xuat', new URLSearchParams());
    expect((await first.get('/console')).status).toBe(303);
    expect((await second.get('/console')).status).toBe(200);
    office.time.now = new Date(AT.getTime() + 3 * 24 * HOUR_MS);
    expect((await second.get('/console')).status).toBe(200);
    office.time.now = new Date(AT.getTime() + 6 * 24 * HOUR_MS);
    expect((await second.get('/console')).status).toBe(200);
    office.time.now = new Date(AT.getTime() + 11 * 24 * HOUR_MS);
    expect((await second.get('/console')).status).toBe(303);
    const third = await clerk.browser();
    await office.people.leave(clerk.id, office.time.now);
    expect((await third.get('/console')).status).toBe(303);
  });

  test('a form from another site, and one that does not say where it comes from, change nothing', async () => {
    const clerk = await office.official('Lê Thị Sáu', 'trực tiếp dân');
    const { number } = await office.file('d1');
    const browser = await clerk.browser();
    const { fields } = await browser.formOf(number, 'take');
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}] as Record<
      string,
      string
    >[]) {
      const response = await browser.post(`/console/ho-so/${number}/take`, new URLSearchParams(fields), headers);
      expect(response.status).toBe(403);
    }
    expect((await office.cases.findByNumber(number))?.state).toBe('received');
  });
});
