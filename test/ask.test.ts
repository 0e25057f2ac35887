import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { askCommand } from '../src/cli/ask.js';

const answerSchema = z.object({
  id: z.union([z.string(), z.number()]),
  outcome: z.string(),
  text: z.string(),
  sources: z.array(
    z.object({ document: z.string().optional(), procedure: z.string().optional(), ref: z.string().optional() }),
  ),
  procedures: z.array(z.string()),
  fields: z.array(z.string()),
  options: z.array(z.string()).optional(),
  ms: z.number(),
});

function sink(): { stream: Writable; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}

async function ask(args: string[], input = '') {
  const stdout = sink();
  const stderr = sink();
  const io = { stdin: Readable.from([Buffer.from(input)]), stdout: stdout.stream, stderr: stderr.stream, env: {} };
  const code = await askCommand(args, io);
  return { code, out: stdout.text(), err: stderr.text() };
}

async function askLines(...lines: unknown[]): Promise<unknown[]> {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { code, out, err } = await ask(['--json'], `${input}\n`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('one question', () => {
  test('is answered in plain text, and nothing else is printed', async () => {
    const { code, out, err } = await ask(['Đăng ký kết hôn', 'cần giấy tờ gì?']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Đăng ký kết hôn');
    expect(out).toContain('Nguồn:');
    expect(out.endsWith('\n')).toBe(true);
  });

  test('that leaves a choice numbers its choices', async () => {
    const { out } = await ask(['xin chào']);
    expect(out).toMatch(/^1\. .+\n2\. .+/m);
    expect(out).toContain('nhắn số để chọn');
  });
});

describe('one question a line', () => {
  test('every line is answered in its place, with what the answer rests on', async () => {
    const lines = await askLines(
      { id: 'a', text: 'Ai ký Kế hoạch 172/KH-UBND?' },
      { id: 'b', text: 'lam giay khai sinh o dau' },
      { id: 'c', text: 'xin chào' },
    );
    const [signer, birth, greeting] = lines.map((line) => answerSchema.parse(line));
    expect(lines).toHaveLength(3);
    expect(signer).toMatchObject({ id: 'a', outcome: 'answered', procedures: [] });
    expect(signer?.sources[0]?.document).toBe('172/KH-UBND');
    expect(signer?.text).toContain('Phạm Thiện Nghĩa');
    expect(birth).toMatchObject({ id: 'b', outcome: 'answered', procedures: ['khai-sinh'], fields: ['where'] });
    expect(birth?.sources[0]?.procedure).toBe('khai-sinh');
    expect(greeting).toMatchObject({ id: 'c', outcome: 'greeting', sources: [] });
    expect(greeting?.options?.length).toBeGreaterThan(0);
    expect(signer && 'options' in signer).toBe(false);
    expect(lines.map((line) => answerSchema.parse(line).ms).every((ms) => ms >= 0)).toBe(true);
  });

  test('a line that cannot be read says so and the rest goes on', async () => {
    const lines = await askLines('không phải JSON', { id: 7 }, { text: 'thiếu mã' }, ['xin chào'], {
      id: 'last',
      text: 'cảm ơn',
    });
    expect(lines).toEqual([
      { error: 'not JSON' },
      { id: 7, error: expect.stringContaining('text') },
      { error: expect.stringContaining('id') },
      { error: expect.any(String) },
      expect.objectContaining({ id: 'last', outcome: 'thanks' }),
    ]);
  });

  test('a number as an id comes back as a number; an empty question is none', async () => {
    const lines = await askLines({ id: 12, text: 'cảm ơn' }, { id: 0, text: '' });
    expect(lines).toMatchObject([
      { id: 12, outcome: 'thanks' },
      { id: 0, outcome: 'help' },
    ]);
  });

  test('earlier turns are what the question leans on; each line is a conversation of its own', async () => {
    const lines = await askLines(
      { id: 1, text: 'phí bao nhiêu', context: ['đăng ký khai sinh cần gì', 'à không, đăng ký kết hôn chứ'] },
      {
        id: 2,
        text: 'còn ai phối hợp?',
        context: ['Ai chủ trì kiểm tra, rà soát văn bản quy phạm pháp luật của Phường 5?'],
      },
      { id: 3, text: 'còn ai phối hợp?' },
    );
    const [fee, helpers, alone] = lines.map((line) => answerSchema.parse(line));
    expect(fee).toMatchObject({ procedures: ['ket-hon'], fields: ['fee'] });
    expect(helpers?.sources[0]?.document).toBe('36/QĐ-UBND');
    expect(alone?.outcome).not.toBe('answered');
  });

  test('no lines, no answers', async () => {
    expect(await ask(['--json'])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('wrong use', () => {
  test.each([
    ['neither a question nor --json', []],
    ['both', ['--json', 'xin chào']],
    ['an unknown option', ['--jsno']],
    ['only spaces', ['  ']],
  ])('%s: exit code 2, the usage on stderr, nothing on stdout', async (_, args) => {
    const { code, out, err } = await ask(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('usage: ask');
  });
});
