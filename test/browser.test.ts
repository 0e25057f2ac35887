import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type WebServer } from '../src/adapters/web/listen.js';
import { createPageNotes } from '../src/domain/conversation/handover/leave-on-page.js';
import { createConversationMemory } from './fakes/conversation-memory.js';
import { createTestWeb } from './fakes/web.js';
import { hasBrowser, launchBrowser, PHONE, violations } from './support/browser.js';

const MAX_FIRST_LOAD_BYTES = 50_000;

describe.skipIf(!hasBrowser)('the page in a browser', () => {
  let browser: Browser;
  let server: WebServer;

  beforeAll(async () => {
    server = await listen(createTestWeb().app, { host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN', bypassCSP: false, ...options });
    const page = await context.newPage();
    await page.goto(server.address);
    return page;
  }

  async function ask(page: Page, text: string): Promise<void> {
    await page.getByLabel('Câu hỏi').fill(text);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText(`Bạn hỏi: ${text}`).waitFor();
  }

  test('asks, offers buttons, and takes a press', async () => {
    const page = await open();
    await ask(page, 'menu');
    await page.getByRole('button', { name: 'Đăng ký kết hôn' }).click();
    await page.getByText('Đã chọn ket-hon').waitFor();
    expect(await page.locator('.choices').count()).toBe(0);
    expect(await page.getByLabel('Câu hỏi').inputValue()).toBe('');
    await page.context().close();
  });

  test('what a clerk writes appears by itself, once', async () => {
    const memory = createConversationMemory();
    const issued: string[] = [];
    const registry: typeof memory.registry = {
      ...memory.registry,
      issue: async (at) => {
        issued.push(await memory.registry.issue(at));
        return issued.at(-1) ?? '';
      },
    };
    const { app } = createTestWeb({ ...memory, registry, waitsForClerk: async () => true });
    const own = await listen(app, { host: '127.0.0.1', port: 0 });
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(own.address);
    await ask(page, 'gặp cán bộ');
    const later = new Date('2026-03-02T05:01:00Z');
    await createPageNotes(memory.turns)(issued[0] ?? '', 'note-1', 'Cán bộ trả lời: mang giấy chứng sinh', later);
    await page.clock.fastForward(5_000);
    await page.getByText('mang giấy chứng sinh').waitFor();
    await page.clock.fastForward(5_000);
    expect(await page.getByText('mang giấy chứng sinh').count()).toBe(1);
    await context.close();
    await own.stop();
  });

  test('can be used with the keyboard alone', async () => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('menu');
    await page.keyboard.press('Enter');
    await page.getByText('Bạn hỏi: menu').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('text');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.getByText('Đã chọn ket-hon').waitFor();
    await page.context().close();
  });

  test('remembers the conversation after a reload and deletes it in one tap', async () => {
    const page = await open();
    await ask(page, 'làm khai sinh ở đâu');
    await page.reload();
    await page.getByText('Bạn hỏi: làm khai sinh ở đâu').waitFor();
    await page.getByRole('button', { name: 'Xóa cuộc trò chuyện' }).click();
    await page.getByText('Đã xóa').waitFor();
    expect(await page.getByText('Bạn hỏi').count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  test('works without a script', async () => {
    const page = await open({ javaScriptEnabled: false });
    await ask(page, 'menu');
    await page.getByRole('button', { name: 'Đăng ký khai sinh' }).click();
    await page.getByText('Đã chọn khai-sinh').waitFor();
    await page.getByRole('button', { name: 'Xóa cuộc trò chuyện' }).click();
    await page.getByText('Đã xóa').waitFor();
    await page.context().close();
  });

  test('keeps the question when the network is gone, and sends it once when it is back', async () => {
    const page = await open();
    await page.context().setOffline(true);
    await page.getByLabel('Câu hỏi').fill('mất mạng');
    await page.keyboard.press('Enter');
    await page.getByText('Không gửi được').waitFor();
    expect(await page.getByLabel('Câu hỏi').inputValue()).toBe('mất mạng');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Bạn hỏi: mất mạng').waitFor();
    expect(await page.getByText('Không gửi được').count()).toBe(0);
    await page.context().close();
  });

  test('says what is wrong with a message, and keeps it', async () => {
    const page = await open();
    await page.getByLabel('Câu hỏi').fill('dài '.repeat(1100));
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByRole('alert').getByText('4.000 ký tự').waitFor();
    expect(await page.getByLabel('Câu hỏi').inputValue()).toContain('dài dài');
    await page.context().close();
  });

  test.each([
    ['a small phone', PHONE],
    ['a desk', { width: 1280, height: 800 }],
  ])('has no barrier that axe knows, on %s', async (_what, viewport) => {
    const page = await open({ viewport });
    expect(await violations(page)).toEqual([]);
    await ask(page, 'menu');
    expect(await violations(page)).toEqual([]);
    await page.goto(`${server.address}khong-co`);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('never scrolls sideways, down to 320 pixels', async () => {
    const page = await open({ viewport: { width: 320, height: 568 } });
    await ask(page, `https://dichvucong.gov.vn/${'rat-dai-'.repeat(20)}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.context().close();
  });

  test('loads less than 50 KB, nothing from elsewhere, without a complaint in the console', async () => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => requests.push(request.url()));
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(server.address, { waitUntil: 'networkidle' });
    expect(requests.length).toBeGreaterThanOrEqual(3);
    expect(requests.filter((url) => !url.startsWith(server.address))).toEqual([]);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(MAX_FIRST_LOAD_BYTES);
    expect(complaints).toEqual([]);
    process.stderr.write(`first load: ${bytes} bytes in ${requests.length} requests\n`);
    await context.close();
  });
});
