const ASCII = new TextDecoder('latin1');
/** Brands of ISO media files that are still pictures as phones take them. */
const HEIF_BRANDS = /^(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1)$/;

/** What a picture is by its first bytes, whatever it is called; `undefined` for everything that is none. */
export function pictureType(bytes: Uint8Array): string | undefined {
  const head = ASCII.decode(bytes.subarray(0, 12));
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'image/webp';
  return head.slice(4, 8) === 'ftyp' && HEIF_BRANDS.test(head.slice(8)) ? 'image/heic' : undefined;
}
