import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseLookup } from '../src/adapters/web/case-routes.js';
import { makeCaseCode, readCaseCode, showCaseCode } from '../src/domain/complaints/code/case-code.js';
import { caseStatus } from '../src/domain/complaints/status/case-status.js';
import { NO_SUCH_CODE } from '../src/messages/complaints/case-status.js';
import { createTestWeb } from './fakes/web.js';
import { sampleCase } from './support/sample-case.js';

const CODE = makeCaseCode(new Uint8Array([1, 2, 3, 4, 5, 6, 7]));
const OTHER = makeCaseCode(new Uint8Array([9, 9, 9, 9, 9, 9, 9]));

let asked: string[];
let web: ReturnType<typeof createTestWeb>;
let caseLookup: CaseLookup;
beforeEach(() => {
  asked = [];
  const filed = sampleCase({ code: CODE, state: 'in-progress', due: { on: '2026-03-16', clock: 'answer' } });
  caseLookup = {
    basisOf: (clock) => (clock === 'answer' ? 'Điều 28 Luật Tiếp công dân' : undefined),
    async find(typed, at) {
      asked.push(typed);
      const read = readCaseCode(typed);
      return read?.kind === 'code' && read.code === CODE
        ? caseStatus(filed, filed, [], at, () => undefined)
        : undefined;
    },
  };
  web = createTestWeb({ caseLookup, publicUrl: 'https://phuong.example.vn' });
});

const get = (path: string) => web.app.request(path);
const post = (code: string) =>
  web.app.request('/ho-so', {
    method: 'POST',
    body: new URLSearchParams({ code }),
    headers: { 'sec-fetch-site': 'same-origin' },
  });

describe('the status page', () => {
  test('shows state, day and limit with where it comes from; nothing of what was written', async () => {
    const page = await get(`/ho-so/${CODE}`);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    for (const said of [
      showCaseCode(CODE),
      'Đang xử lý.',
      '02/03/2026',
      'ngày 16/03/2026 (Điều 28 Luật Tiếp công dân)',
    ])
      expect(text).toContain(said);
    for (const secret of ['hẻm 12', 'Trần Phú', 'Đèn đường']) expect(text).not.toContain(secret);
  });

  test('is found by the form, however the code is typed', async () => {
    const response = await post(` ${showCaseCode(CODE).toLowerCase()} `);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`ho-so/${CODE}`);
  });

  test('says the same of a slip, of a code there is none of and of anything else, and looks each of them up', async () => {
    const slip = `${CODE.slice(0, 7)}${CODE.endsWith('2') ? '3' : '2'}`;
    for (const typed of [slip, OTHER, '<script>']) {
      const posted = await post(typed);
      const answer = await get(`/${posted.headers.get('location')}`);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe('../ho-so?khong-thay');
    }
    expect(asked).toHaveLength(3);
    expect(await (await get('/ho-so?khong-thay')).text()).toContain(NO_SUCH_CODE.slice(0, 40));
  });

  test('slows down who guesses, and says so', async () => {
    for (let tries = 0; tries < 12; tries++) await get(`/ho-so/${OTHER}`);
    const answer = await get(`/ho-so/${CODE}`);
    expect(answer.headers.get('location')).toBe('../ho-so?cham');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(asked).toHaveLength(12);
    web.time.now = new Date(web.time.now.getTime() + 60_000);
    expect((await get(`/ho-so/${CODE}`)).status).toBe(200);
  });
});

describe('the slip', () => {
  test('has the code, the day and the limit, and nothing else about the case', async () => {
    const text = await (await get(`/ho-so/${CODE}/phieu`)).text();
    expect(text).toContain(showCaseCode(CODE));
    expect(text).toContain('16/03/2026');
    expect(text).toContain(`https://phuong.example.vn/ho-so/${CODE}`);
    expect(text).not.toContain('Đang xử lý');
    expect(text).not.toContain('Trần Phú');
  });

  test('has a QR code that a phone reads as the address', async () => {
    expect(await readQr('qr.svg')).toBe(`https://phuong.example.vn/ho-so/${CODE}`);
  });

  test('leads back into the chat as well, where the platform has such addresses', async () => {
    const inChat = (code: string) => `https://t.me/motcua_bot?start=tracuu_${code}`;
    web = createTestWeb({ caseLookup: { ...caseLookup, addressInChat: inChat } });
    expect(await (await get(`/ho-so/${CODE}/phieu`)).text()).toContain(inChat(CODE));
    expect(await (await get(`/ho-so/${CODE}`)).text()).toContain(`href="${inChat(CODE)}"`);
    expect(await readQr('qr-chat.svg')).toBe(inChat(CODE));
  });

  test('where it has none, or is not reached yet, there is no such code', async () => {
    web = createTestWeb({ caseLookup: { ...caseLookup, addressInChat: () => undefined } });
    expect(await (await get(`/ho-so/${CODE}/phieu`)).text()).not.toMatch(/t\.me|qr-chat/);
    expect((await get(`/ho-so/${CODE}/qr-chat.svg`)).status).toBe(404);
  });

  async function readQr(name: string): Promise<string> {
    const svg = Buffer.from(await (await get(`/ho-so/${CODE}/${name}`)).arrayBuffer());
    const { data, info } = await sharp(svg)
      .resize(400, 400, { kernel: 'nearest' })
      .flatten({ background: '#fff' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return decodeQR({ data, width: info.width, height: info.height });
  }

  test('without a public address leads nowhere: it says with what and where to ask', async () => {
    web = createTestWeb({ caseLookup });
    const text = await (await get(`/ho-so/${CODE}/phieu`)).text();
    expect(text).toContain(showCaseCode(CODE));
    expect(text).toMatch(/gửi mã này cho trợ lý[\s\S]*Một cửa và đọc mã/);
    expect(text).not.toMatch(/https?:\/\/(?:localhost|127)|qr\.svg|Quét/);
    expect((await get(`/ho-so/${CODE}/qr.svg`)).status).toBe(404);
  });

  test('has no QR code for what is no code', async () => {
    expect((await get('/ho-so/ABCDEFGH/qr.svg')).status).toBe(404);
  });
});
