import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type WebServer } from '../../src/adapters/web/listen.js';
import { hasBrowser, launchBrowser, PHONE, violations } from '../support/browser.js';
import { createDatabases } from '../support/open-databases.js';
import { createConsoleOffice } from './console-office.js';

describe.skipIf(!hasBrowser)('the console in a browser', () => {
  const databases = createDatabases('console-browser');
  let office: Awaited<ReturnType<typeof createConsoleOffice>>;
  let server: WebServer;
  let browser: Browser;

  beforeAll(async () => {
    office = await createConsoleOffice(await databases.open(), databases.folder);
    server = await listen(office.app, { host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await databases.close();
  });

  async function enter(options: BrowserContextOptions, ...roles: string[]): Promise<Page> {
    const clerk = await office.official('Lê Thị Sáu', 'trực tiếp dân', ...roles);
    const context = await browser.newContext({ locale: 'vi-VN', bypassCSP: false, ...options });
    const page = await context.newPage();
    await page.goto(`${server.address}console/dang-nhap?ma=${await clerk.issue()}`);
    await page.getByRole('button', { name: 'Vào', exact: true }).click();
    await page.getByRole('heading', { name: /^Hồ sơ/ }).waitFor();
    return page;
  }

  test('on a phone and without scripts a case is taken and answered with a template', async () => {
    const { number, id } = await office.file('phone');
    const page = await enter({ viewport: PHONE, javaScriptEnabled: false });
    await page.getByRole('link', { name: new RegExp(`^${number}\\.`) }).click();
    await page.getByRole('button', { name: 'Nhận', exact: true }).click();
    await page.getByRole('status').getByText('Đã ghi. Nhận.').waitFor();
    await page.locator('#viec-answer > summary').click();
    await page.getByRole('button', { name: 'Đã xử lý xong' }).click();
    const answer = page.getByLabel('Nội dung trả lời');
    expect(await answer.inputValue()).toContain('[ngày kiểm tra]');
    await answer.fill('Đèn đã thay ngày 02/3.');
    await page.getByRole('button', { name: 'Trả lời', exact: true }).click();
    await page.getByRole('status').getByText('Đã ghi. Trả lời.').waitFor();
    await page.getByText('Trả lời: Đèn đã thay ngày 02/3.').waitFor();
    expect((await office.cases.find(id))?.state).toBe('answered');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await page.context().close();
  });

  test('a named officer registers a tố cáo, opens it, and leaves nothing of it behind them', async () => {
    const secret = 'Ông Khổng Văn Lẫm nhận tiền';
    const { number, id } = await office.denounce('sealed', { content: secret }, { name: 'Quàng Thị Bưởi' });
    const page = await enter({ viewport: PHONE }, 'xử lý tố cáo');
    const shows = (text: string) => page.getByText(text).isVisible();
    // The browser asks whether to send the form again, and shows nothing meanwhile.
    async function goesBack() {
      await page.goBack().catch(() => undefined);
      await page.waitForURL(/^chrome-error:/);
    }
    const openings = async () =>
      (await office.audit.ofSubject(`sealed:${id}`)).filter(({ action }) => action === 'open-content').length;
    await page.getByRole('link', { name: 'Tố cáo' }).click();
    await page.getByRole('link', { name: `Đơn số ${number}` }).click();
    await page.locator('#viec-register > summary').click();
    await page.locator('#viec-register').getByLabel('Vì sao làm bước này').fill('nhận đơn từ hộp thư');
    await page.getByRole('button', { name: 'Vào sổ' }).click();
    await page.getByRole('status').getByText('Đã ghi: vào sổ.').waitFor();
    expect((await office.room.sealed.find(id))?.state).toBe('registered');
    await page.getByLabel('Lý do mở').first().fill('kiểm tra điều kiện thụ lý');
    await page.getByRole('button', { name: 'Mở nội dung' }).click();
    await page.getByText(secret).waitFor();
    expect(await shows('Quàng Thị Bưởi')).toBe(false);
    expect(await page.title()).not.toMatch(/tố cáo|đơn/i);
    // Going away and back asks again: the words were the answer to a form.
    await page.getByRole('link', { name: 'Về trang của đơn' }).click();
    await page.getByRole('heading', { name: `Đơn số ${number}` }).waitFor();
    await goesBack();
    expect(await shows(secret)).toBe(false);
    expect(await openings()).toBe(1);
    await page.goto(`${server.address}console/kin/${number}`);
    await page.locator('#mo-danh-tinh > summary').click();
    await page.locator('#mo-danh-tinh').getByLabel('Lý do mở').fill('mời người tố cáo làm việc');
    await page.locator('#mo-danh-tinh').getByRole('button').click();
    await page.getByText('Quàng Thị Bưởi').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đóng lại' }).click();
    await page.getByRole('status').getByText('Đã đóng.').waitFor();
    await goesBack();
    expect(await shows('Quàng Thị Bưởi')).toBe(false);
    expect(await openings()).toBe(2);
    await page.goto(`${server.address}console/kin/${number}`);
    expect(await page.getByLabel('Mã mới của anh/chị').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('no page breaks a rule of WCAG 2.2 AA, on a phone and on a desk', async () => {
    const { number } = await office.file('rules', { isUrgent: true, receivedAt: new Date('2026-01-05T02:00:00Z') });
    await office.denounce('rules', { content: 'x' });
    const page = await enter({ viewport: PHONE }, 'xử lý tố cáo');
    const pages = [
      'console',
      `console/ho-so/${number}`,
      'console/nhap',
      'console/so-lieu',
      'console/dang-nhap',
      ...['console/kin', 'console/kin/1', 'console/kin/nhap'],
    ];
    for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
      await page.setViewportSize(viewport);
      for (const path of pages) {
        await page.goto(`${server.address}${path}`);
        for (const summary of await page.locator('summary').all()) await summary.click();
        expect(await violations(page), path).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(viewport.width);
      }
    }
    await page.context().close();
  });
});
