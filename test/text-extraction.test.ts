import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { extractText } from '../src/adapters/text-extraction/extract-text.js';
import { fold } from '../src/domain/language/letters/fold.js';
import { FIXTURES, IS_OCR_INSTALLED, lockedPdf, PLAN, writeDocx, writeZipBomb, zip } from './support/sample-files.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function textOf(path: string): Promise<string> {
  const extracted = await extractText(path);
  if (!extracted.ok) throw new Error(`${path}: ${extracted.problem.kind}`);
  return extracted.value.pages.join('\f');
}

const ENGLISH =
  'The committee shall publish the plan within thirty days of the decision and report the results to the council. ' +
  'Every department is responsible for the tasks that are assigned to it in the appendix of this plan.';

describe('text in many encodings', () => {
  const utf16be = Buffer.from(PLAN, 'utf16le').swap16();
  test.each([
    ['UTF-8', Buffer.from(PLAN), undefined],
    ['UTF-8 with a mark, Windows line ends', Buffer.from(`\ufeff${PLAN.replaceAll('\n', '\r\n')}`), undefined],
    ['UTF-8, decomposed', Buffer.from(PLAN.normalize('NFD')), undefined],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${PLAN}`, 'utf16le'), 'UTF-16'],
    ['UTF-16 without a mark', Buffer.from(PLAN, 'utf16le'), 'UTF-16'],
    ['UTF-16, big end first', utf16be, 'UTF-16'],
  ])('%s', async (name, bytes, convertedFrom) => {
    const extracted = await extractText(write(`${name}.txt`, bytes));
    expect(extracted).toMatchObject({ ok: true, value: { pages: [PLAN], how: 'text', notes: [] } });
    expect(extracted.ok && extracted.value.convertedFrom).toBe(convertedFrom);
  });

  const ORIGINAL = [
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'Kế hoạch cải cách hành chính năm 2025 của Ủy ban nhân dân phường',
    'Người được giao phải đăng ký, nước sạch, đường sá, cơ sở',
  ].join('\n');
  test.each([
    [
      'TCVN3',
      'Céng hßa x· héi chñ nghÜa ViÖt Nam\nKÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2025 cña ñy ban nh©n d©n ph\xadêng\nNg\xadêi ®\xadîc giao ph¶i ®¨ng ký, n\xadíc s¹ch, ®\xadêng s¸, c¬ së',
    ],
    [
      'VNI',
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nKeá hoaïch caûi caùch haønh chính naêm 2025 cuûa Uûy ban nhaân daân phöôøng\nNgöôøi ñöôïc giao phaûi ñaêng kyù, nöôùc saïch, ñöôøng saù, cô sôû',
    ],
  ])('the legacy font %s, in bytes and hidden in UTF-8', async (font, typed) => {
    for (const encoding of ['latin1', 'utf8'] as const) {
      const extracted = await extractText(write(`${font}-${encoding}.txt`, Buffer.from(typed, encoding)));
      expect(extracted).toMatchObject({ ok: true, value: { convertedFrom: font } });
      const text = extracted.ok ? extracted.value.pages.join() : '';
      expect(text.toLowerCase()).toBe(ORIGINAL.toLowerCase());
    }
  });

  test('Windows-1258, its marks beside the letters', async () => {
    // ê, ô, ă, ư, ơ, đ and â are single letters there; tones are marks of their own.
    const typed = Buffer.from(
      'K\xea\xec hoa\xf2ch c\xf9a ph\xfd\xf5\xccng v\xea\xcc \xf0\xe2\xec \xf0ai, c\xf4ng vi\xea\xf2c',
      'latin1',
    );
    expect(await extractText(write('1258.txt', typed))).toMatchObject({
      ok: true,
      value: { convertedFrom: 'windows-1258' },
    });
  });

  test('text that a scanner damaged is no legacy font', async () => {
    const damaged =
      'Can cir Quyét dinh sé 12/QD-UBND ngay 05/3/2026 cua Uy ban nhan dan x4 vé viéc trién khai thyc hién ké hoach nay';
    expect(await textOf(write('ocr.txt', damaged))).toBe(damaged);
  });
});

describe('documents', () => {
  test('a DOCX: the frame of its head is parted, a row of a table is a line', async () => {
    const path = join(folder, 'ke-hoach.docx');
    await writeDocx(path);
    expect((await textOf(path)).split('\n')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ TÂN LẬP',
      'Số: 45/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Tân Lập, ngày 10 tháng 3 năm 2026',
      'KẾ HOẠCH',
      'Trồng cây xanh năm 2026 & vệ sinh môi trường',
      'Nội dung | Chủ trì | Thời gian',
      'Khảo sát các tuyến đường | Công chức Địa chính Xây dựng | Quý I/2026',
    ]);
  });

  test('a PDF with a text layer, line by line', async () => {
    const extracted = await extractText(join(FIXTURES, 'ke-hoach.pdf'));
    expect(extracted).toMatchObject({ ok: true, value: { how: 'pdf-text', format: 'pdf' } });
    const text = extracted.ok ? extracted.value.pages.join('\n') : '';
    expect(text).toContain('Số: 45/KH-UBND Tân Lập, ngày 10 tháng 3 năm 2026');
    expect(text).toMatch(/^2\. Tỷ lệ hộ gia đình phân loại rác tại nguồn đạt tối thiểu 75%\.$/m);
  });

  test.runIf(IS_OCR_INSTALLED)('a scan, read as a picture', { timeout: 120_000 }, async () => {
    const extracted = await extractText(join(FIXTURES, 'ban-quet.pdf'));
    expect(extracted).toMatchObject({ ok: true, value: { how: 'ocr' } });
    const words = fold(extracted.ok ? extracted.value.pages.join('\n') : '');
    expect(words).toContain('cong hoa xa hoi chu nghia viet nam');
    expect(words).toContain('phan loai rac tai nguon');
  });

  test.skipIf(IS_OCR_INSTALLED)('a scan where tesseract is missing says which packages to install', async () => {
    const extracted = await extractText(join(FIXTURES, 'ban-quet.pdf'));
    expect(extracted).toMatchObject({ ok: false, problem: { kind: 'ocr-missing' } });
  });

  test('content decides, not the name; the difference is told', async () => {
    const path = join(folder, 'ke-hoach.pdf');
    await writeDocx(path);
    expect(await extractText(path)).toMatchObject({
      ok: true,
      value: { how: 'docx', notes: [{ kind: 'other-extension', extension: 'pdf', format: 'docx' }] },
    });
  });
});

describe('what gives no text has a name', () => {
  const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  test.each([
    ['empty.txt', '', { kind: 'empty' }],
    ['english.txt', ENGLISH, { kind: 'not-vietnamese' }],
    ['numbers.txt', '12 34 56', { kind: 'no-text' }],
    ['text.docx', PLAN, { kind: 'wrong-extension', extension: 'docx' }],
    ['text.pdf', PLAN, { kind: 'wrong-extension', extension: 'pdf' }],
    ['half.pdf', '%PDF-1.7\nnothing else', { kind: 'damaged', format: 'pdf' }],
    ['locked.pdf', lockedPdf(), { kind: 'encrypted', format: 'pdf' }],
    ['locked.docx', OLE, { kind: 'encrypted', format: 'docx' }],
    ['old.doc', OLE, { kind: 'old-word' }],
    [
      'cut.docx',
      zip([['word/document.xml', Buffer.from('<w:document/>')]]).subarray(0, 40),
      { kind: 'damaged', format: 'docx' },
    ],
    ['other.docx', zip([['xl/workbook.xml', Buffer.from('<x/>')]]), { kind: 'damaged', format: 'docx' }],
    ['other.zip', zip([['a.txt', Buffer.from('a')]]), { kind: 'unknown-format' }],
    ['no-xml.docx', zip([['word/document.xml', Buffer.from('kế hoạch')]]), { kind: 'damaged', format: 'docx' }],
    ['page.html', '<!doctype html><p>kế hoạch</p>', { kind: 'unknown-format' }],
    ['note.rtf', '{\\rtf1 kế hoạch}', { kind: 'unknown-format' }],
    ['program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), { kind: 'unknown-format' }],
    ['program.pdf', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), { kind: 'damaged', format: 'pdf' }],
    ['unknown.txt', Buffer.from('Öèñëî ðàáîò ïî ïëàíó ãîðîäà', 'latin1'), { kind: 'unknown-encoding' }],
  ])('%s', async (name, content, problem) => {
    expect(await extractText(write(name, content))).toEqual({ ok: false, problem });
  });

  test('a file that is not there, and a folder', async () => {
    expect(await extractText(join(folder, 'none.txt'))).toEqual({ ok: false, problem: { kind: 'not-found' } });
    expect(await extractText(folder)).toEqual({ ok: false, problem: { kind: 'not-a-file' } });
  });

  test('200 MB are refused unread', async () => {
    const path = write('large.pdf', '%PDF-1.7\n');
    truncateSync(path, 200_000_000);
    expect(await extractText(path)).toEqual({
      ok: false,
      problem: { kind: 'too-large', megabytes: 200, maxMegabytes: 50 },
    });
  });

  test('a zip bomb is not unpacked', async () => {
    const path = join(folder, 'bomb.docx');
    writeZipBomb(path, 32);
    expect(await extractText(path)).toEqual({ ok: false, problem: { kind: 'zip-bomb' } });
  });
});
