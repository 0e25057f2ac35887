import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { readConfig } from '../../src/config.js';
import { openCases } from '../../src/parts/cases/cases.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-killed-'));
let child: ChildProcess | undefined;
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** The product as `npm start` runs it; its address once it listens. */
function start(): Promise<string> {
  const env = { PATH: process.env.PATH, HOME: folder, PORT: '0', DATA_DIR: folder };
  const started = spawn(process.execPath, [resolve('scripts/run.mjs'), 'main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child = started;
  return new Promise((listens, failed) => {
    let printed = '';
    started.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address) listens(address);
    });
    started.once('exit', (code) => failed(new Error(`ended with ${code} before it listened`)));
  });
}

test('a process that is killed while it files goes on where it was, and files once', { timeout: 120_000 }, async () => {
  execFileSync(process.execPath, [resolve('scripts/build.mjs')], { stdio: 'ignore' });
  let address = await start();
  let conversation: string | undefined;
  let count = 0;
  async function says(text: string, messageId = `m${count++}`): Promise<string> {
    const body = JSON.stringify({ text, messageId, ...(conversation ? { conversation } : {}) });
    const response = await fetch(`${address}api/chat`, { method: 'POST', body });
    const answer = (await response.json()) as { conversation: string; replies: { text: string }[] };
    conversation = answer.conversation;
    return answer.replies.map(({ text: said }) => said).join('\n');
  }
  await says('Đèn đường hẻm 12 đường Trần Phú hư cả tuần nay, tối om không ai sửa');
  for (const said of ['1', 'hẻm 12 đường Trần Phú', 'hôm qua', 'xong', 'không']) await says(said);
  expect(await says('đồng ý')).toMatch(/xem lại/);
  const body = JSON.stringify({ text: 'gửi', messageId: 'send', conversation });
  const cut = request(`${address}api/chat`, { method: 'POST' });
  cut.on('error', () => {});
  await new Promise<void>((written) => void cut.end(body, written));
  child?.kill('SIGKILL');
  await (child && once(child, 'exit'));
  address = await start();
  const filed = await says('gửi', 'send');
  const code = /Mã hồ sơ: (\S{4}-\S{4})/.exec(filed)?.[1] ?? 'none';
  expect(await says('gửi', 'send')).toBe(filed);
  expect(await says(code)).toMatch(/Tình trạng: Đã nhận/);
  const config = readConfig({ DATA_DIR: folder });
  const database = await openDatabase(config.databaseUrl);
  expect(await openCases(database, config).cases.count({})).toBe(1);
  await database.close();
});
