import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../src/cli/motcua.js';

async function run(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const ran = { code: -1, out: '', err: '' };
  const sink = (key: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        ran[key] += String(chunk);
        done();
      },
    });
  const stdin = Readable.from([Buffer.from(input)]);
  ran.code = await runCommand(['restore', ...args], { stdin, stdout: sink('out'), stderr: sink('err'), env: {} });
  return ran;
}

interface Ran {
  code: number;
  out: string;
  err: string;
}

const NOISY = `UY BAN NHAN DAN XA TAN PHU
Can ctr Quyét dinh s6 12/QD-UBND ngay 03/4/2024 cta Uy ban nhan dan x4
vé viéc trién khai cong tac phong chéng chay ring mua khé;
II. TO CHUC THUC HIEN
`;
const CLEAN = `ỦY BAN NHÂN DÂN XÃ TÂN PHÚ
Căn cứ Quyết định số 12/QĐ-UBND ngày 03/4/2024 của Ủy ban nhân dân xã
về việc triển khai công tác phòng chống cháy rừng mùa khô;
II. TỔ CHỨC THỰC HIỆN
`;

describe('restore', () => {
  test('gives the text of a scan its letters back, line by line', async () => {
    expect(await run([], NOISY)).toEqual({ code: 0, out: CLEAN, err: '' });
  });

  test('leaves clean text alone, composed or decomposed', async () => {
    expect((await run(['-'], CLEAN)).out).toBe(CLEAN);
    expect((await run([], CLEAN.normalize('NFD'))).out).toBe(CLEAN);
  });

  test('--json gives each line with its tokens', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'motcua-restore-')), 'scan.txt');
    await writeFile(file, NOISY);
    const lines = (await run([file, '--json'])).out.trimEnd().split('\n');
    const second = JSON.parse(lines[1] ?? '');
    expect(second).toMatchObject({ line: 2, text: CLEAN.split('\n')[1], clean: false });
    expect(second.tokens[1]).toMatchObject({ text: 'cứ', from: 'ctr' });
  });

  test('says what is wrong with what it was given', async () => {
    expect(await run(['--fast'])).toMatchObject({ code: 2, err: expect.stringContaining('usage') });
    expect(await run(['/nowhere/scan.txt'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('/nowhere/scan.txt'),
    });
    expect(await run([], Uint8Array.of(0x55, 0xff, 0xfe))).toMatchObject({
      code: 1,
      err: expect.stringContaining('UTF-8'),
    });
  });
});
