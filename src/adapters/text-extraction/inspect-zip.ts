import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** What a zip archive turned out to be. */
export type ZipVerdict = 'docx' | 'other' | 'bomb' | 'damaged' | 'encrypted';

export interface ZipLimits {
  readonly maxEntries: number;
  readonly maxUnpackedBytes: number;
  /** How many times larger than packed; only asked of archives that unpack to more than `ratioFromBytes`. */
  readonly maxRatio: number;
  readonly ratioFromBytes: number;
}

export const DOCX_LIMITS: ZipLimits = {
  maxEntries: 4_000,
  maxUnpackedBytes: 150_000_000,
  maxRatio: 100,
  ratioFromBytes: 30_000_000,
};

/** General purpose bit 0. */
const ENCRYPTED = 1;
const DOCUMENT = 'word/document.xml';

/** Looks before anything is unpacked, then unpacks into nothing to see that the sizes are true. */
export async function inspectZip(path: string, limits = DOCX_LIMITS): Promise<ZipVerdict> {
  let zip: ZipFile;
  try {
    zip = await yauzl.openPromise(path, { autoClose: false, validateEntrySizes: true });
  } catch {
    return 'damaged'; // yauzl says in words what is wrong; a person only needs to know that it is no zip
  }
  try {
    return await readEntries(zip, limits);
  } catch {
    return 'damaged';
  } finally {
    zip.close();
  }
}

async function readEntries(zip: ZipFile, limits: ZipLimits): Promise<ZipVerdict> {
  if (zip.entryCount > limits.maxEntries) return 'bomb';
  const entries: Entry[] = [];
  let packed = 0;
  let claimed = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.generalPurposeBitFlag & ENCRYPTED) return 'encrypted';
    packed += entry.compressedSize;
    claimed += entry.uncompressedSize;
    if (isTooMuch(claimed, packed, limits)) return 'bomb';
    entries.push(entry);
  }
  if (!entries.some(({ fileName }) => fileName === DOCUMENT)) return 'other';
  let unpacked = 0;
  for (const entry of entries) {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      unpacked += (chunk as Buffer).length;
      if (isTooMuch(unpacked, packed, limits)) return 'bomb';
    }
  }
  return 'docx';
}

function isTooMuch(unpacked: number, packed: number, limits: ZipLimits): boolean {
  if (unpacked > limits.maxUnpackedBytes) return true;
  return unpacked > limits.ratioFromBytes && unpacked > packed * limits.maxRatio;
}
