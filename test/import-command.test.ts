import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.js';
import { askCommand } from '../src/cli/ask.js';
import { importCommand } from '../src/cli/import/import.js';
import { readConfig } from '../src/config.js';
import { systemClock } from '../src/shared/clock.js';
import { silentLog } from '../src/shared/log.js';
import { FIXTURES, PLAN } from './support/sample-files.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-import-'));
const env = { DATA_DIR: folder, KNOWLEDGE_DIR: 'knowledge', PORT: '0', USER: 'van-thu', LOG_LEVEL: 'silent' };
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await importCommand(args, { stdin: Readable.from([]), stdout, stderr, env });
  stdout.end();
  stderr.end();
  return { code, stdout: await text(stdout), stderr: await text(stderr) };
}

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function ask(address: string, question: string): Promise<string> {
  const response = await fetch(new URL('api/chat', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: question }),
  });
  const { replies } = (await response.json()) as { replies: { text: string }[] };
  return replies.map((reply) => reply.text).join('\n');
}

/** Asks until the answer says it: a running server looks for imports every two seconds. */
async function askUntil(address: string, question: string, said: RegExp): Promise<string> {
  let answer = '';
  await expect
    .poll(async () => (answer = await ask(address, question)), { timeout: 20_000, interval: 250 })
    .toMatch(said);
  return answer;
}

describe('import', { timeout: 120_000 }, () => {
  let id = '';

  beforeAll(async () => {
    const { code, stdout } = await run(join(FIXTURES, 'ke-hoach.txt'));
    expect(code).toBe(0);
    id = /mã ([0-9a-f]{8})/.exec(stdout)?.[1] ?? '';
  }, 120_000);

  test('tells a clerk what it is, what was found and how to confirm', async () => {
    const again = await run(join(FIXTURES, 'ke-hoach.txt'), '--json');
    const line = JSON.parse(again.stdout);
    expect(line).toMatchObject({
      id,
      known: true,
      document: { symbol: '45/KH-UBND', type: 'Kế hoạch', date: '2026-03-10' },
    });
    expect(line.found.tasks).toBeGreaterThanOrEqual(3);
    expect(line.found.targets).toBeGreaterThanOrEqual(1);
    const { stdout } = await run('show', id);
    expect(stdout).toContain('Kế hoạch 45/KH-UBND, ngày 10/03/2026');
    expect(stdout).toContain('chờ xác nhận');
    expect(stdout).toContain('Địa chính');
  });

  test('the same content in another file is the same document', async () => {
    const { stdout } = await run(write('khac.txt', `\ufeff${PLAN.replaceAll('\n', '\r\n')}`));
    expect(stdout).toContain(`nội dung này đã có (mã ${id}`);
    expect((await run('list', '--json')).stdout.trim().split('\n')).toHaveLength(1);
  });

  test('files that cannot be read are named, the others go on, nothing of them is stored', async () => {
    const { code, stdout, stderr } = await run(
      write('rong.txt', ''),
      write('gia.docx', 'không phải tệp Word'),
      join(folder, 'khong-co.pdf'),
      join(FIXTURES, 'ke-hoach.txt'),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/rong\.txt: Tệp rỗng/);
    expect(stderr).toMatch(/gia\.docx: Tên tệp có đuôi \.docx/);
    expect(stderr).toMatch(/khong-co\.pdf: Không tìm thấy tệp/);
    expect(stdout).toContain('đã có');
    expect((await run('list', '--json')).stdout.trim().split('\n')).toHaveLength(1);
    const { stdout: json } = await run(join(folder, 'rong.txt'), '--json');
    expect(JSON.parse(json)).toMatchObject({ error: 'empty' });
  });

  test('a record is confirmed or rejected by its id, all of a document by the id of that', async () => {
    const records = (await run('show', id, '--json')).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const first = records[0].id as string;
    expect((await run('reject', first, '--by', 'Chị Lan')).stdout).toContain('đã bỏ 1 mục');
    expect((await run('confirm', id)).stdout).toContain(`đã xác nhận ${records.length} mục`);
    expect((await run('confirm', id)).stdout).toContain(`${records.length} mục đã như vậy từ trước`);
    const decided = (await run('show', id, '--json')).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(decided.every(({ status, decidedBy }) => status === 'confirmed' && decidedBy === 'van-thu')).toBe(true);
    expect(await run('confirm', 'ffffffff')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('không có mã này'),
    });
  });

  test('wrong use says how', async () => {
    for (const args of [[], ['confirm'], ['show'], ['list', 'x'], ['--unknown', 'x']])
      expect(await run(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining('usage: import') });
  });
});

describe('ask --documents', { timeout: 120_000 }, () => {
  const questions = [
    'Tỷ lệ hộ gia đình phân loại rác tại nguồn phải đạt bao nhiêu?',
    'Làm giấy khai sinh cần giấy tờ gì?',
  ];

  test('answers from the files of a folder alone, with their source, and stores nothing', async () => {
    const documents = mkdtempSync(join(tmpdir(), 'motcua-documents-'));
    writeFileSync(join(documents, 'ke-hoach.txt'), PLAN);
    writeFileSync(join(documents, 'rong.txt'), '');
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const lines = questions.map((question, id) => JSON.stringify({ id, text: question })).join('\n');
    const dataDir = join(documents, 'data');
    const args = ['--documents', documents, '--without-curated', '--json'];
    const code = await askCommand(args, {
      stdin: Readable.from([Buffer.from(lines)]),
      stdout,
      stderr,
      env: { ...env, DATA_DIR: dataDir },
    });
    stdout.end();
    stderr.end();
    const [known, unknown] = (await text(stdout))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(known).toMatchObject({
      outcome: 'answered',
      sources: [{ document: '45/KH-UBND' }, ...known.sources.slice(1)],
    });
    expect(known.text).toContain('75%');
    expect(known.text).toContain('chưa có cán bộ xác nhận');
    expect(unknown.sources).toEqual([]);
    expect(unknown.outcome).not.toBe('answered');
    expect(await text(stderr)).toContain('rong.txt: Tệp rỗng');
    expect(existsSync(dataDir)).toBe(false);
    rmSync(documents, { recursive: true });
  });
});

describe('a running server', { timeout: 180_000 }, () => {
  const QUESTION = 'Ai chủ trì sửa chữa đèn đường ở các hẻm của xã Tân Lập?';
  const LIGHTS = PLAN.replace('45/KH-UBND', '46/KH-UBND')
    .replace('Trồng cây xanh và vệ sinh môi trường', 'Chiếu sáng công cộng')
    .replace('khảo sát các tuyến đường cần trồng cây', 'sửa chữa đèn đường ở các hẻm');

  test('answers from what another process imports, confirms, replaces and removes, without a restart', async () => {
    const app = await createApp(readConfig(env), { clock: systemClock, log: silentLog });
    try {
      const { address } = await app.start();
      expect(await ask(address, QUESTION)).not.toContain('46/KH-UBND');

      const { stdout } = await run(write('chieu-sang.txt', LIGHTS), '--json');
      const { id } = JSON.parse(stdout);
      const proposed = await askUntil(address, QUESTION, /46\/KH-UBND/);
      expect(proposed).toContain('Địa chính');
      expect(proposed).toContain('chưa có cán bộ xác nhận');

      await run('remove', id);
      await expect.poll(() => ask(address, QUESTION), { timeout: 20_000 }).not.toContain('46/KH-UBND');
    } finally {
      await app.stop();
    }
  });
});
