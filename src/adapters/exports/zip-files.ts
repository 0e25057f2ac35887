import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_HEAD = 0x04034b50;
const CENTRAL_HEAD = 0x02014b50;
const END = 0x06054b50;
/** Version 2.0 is needed to unpack; bit 11: names are UTF-8; method 8: deflate. */
const [NEEDED, FLAGS, DEFLATE] = [20, 0x0800, 8];
/** 1 January 1980, the first day there is in a ZIP: the same content gives the same file. */
const [TIME, DAY] = [0, 0x21];

/** A ZIP archive (APPNOTE 6.3.3) of a few files that stand in memory. */
export function zipFiles(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const about = uints(
      [NEEDED, 2],
      [FLAGS, 2],
      [DEFLATE, 2],
      [TIME, 2],
      [DAY, 2],
      [crc32(plain), 4],
      [packed.length, 4],
      [plain.length, 4],
      [name.length, 2],
      [0, 2],
    );
    parts.push(uints([LOCAL_HEAD, 4]), about, name, packed);
    central.push(uints([CENTRAL_HEAD, 4], [NEEDED, 2]), about, uints([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name);
    at += 4 + about.length + name.length + packed.length;
  }
  const list = Buffer.concat(central);
  const count = Object.keys(files).length;
  const end = uints([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [list.length, 4], [at, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

/** Numbers one after the other, little end first, each of so many bytes. */
function uints(...numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const all = Buffer.alloc(numbers.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of numbers) at = all.writeUIntLE(value, at, bytes);
  return all;
}
