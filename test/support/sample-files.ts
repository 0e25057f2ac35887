import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

export const FIXTURES = join(import.meta.dirname, '../fixtures/imports');

/** The invented plan that most samples are made of. */
export const PLAN = readFileSync(join(FIXTURES, 'ke-hoach.txt'), 'utf8');

/** A DOCX with the head in a frame of two columns, paragraphs and a table of tasks. */
export async function writeDocx(path: string): Promise<void> {
  const paragraph = (text: string) => new Paragraph(text);
  const row = (cells: readonly string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: text.split('\n').map(paragraph) })) });
  const document = new Document({
    sections: [
      {
        children: [
          new Table({
            rows: [
              row([
                'ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 45/KH-UBND',
                'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTân Lập, ngày 10 tháng 3 năm 2026',
              ]),
            ],
          }),
          paragraph('KẾ HOẠCH'),
          paragraph('Trồng cây xanh năm 2026 & vệ sinh môi trường'),
          new Table({
            rows: [
              row(['Nội dung', 'Chủ trì', 'Thời gian']),
              row(['Khảo sát các tuyến đường', 'Công chức Địa chính\nXây dựng', 'Quý I/2026']),
            ],
          }),
        ],
      },
    ],
  });
  writeFileSync(path, await Packer.toBuffer(document));
}

/** A DOCX of a few kilobytes that unpacks to `megabytes`. */
export function writeZipBomb(path: string, megabytes: number): void {
  const zeros = Buffer.alloc(megabytes * 1_000_000);
  writeFileSync(path, zip([['word/document.xml', zeros]]));
}

/** Files as a zip archive; only what readers look at is filled in. */
export function zip(files: readonly (readonly [name: string, content: Uint8Array])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // version
    fields.writeUInt16LE(8, 4); // deflate
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, entry, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, entries, Buffer.from('PK\x05\x06'), end]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A PDF of one empty page that asks for a password: no key fits. */
export function lockedPdf(): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** Whether pictures can be read on this machine; where not, the message is what is tested. */
export const IS_OCR_INSTALLED =
  spawnSync('pdftoppm', ['-v']).error === undefined &&
  /^vie$/m.test(spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? '');
