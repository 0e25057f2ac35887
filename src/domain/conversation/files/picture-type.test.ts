import { expect, test } from 'vitest';
import { pictureType } from './picture-type.js';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['image/gif', 'GIF89a\x01\0'],
  ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['image/heic', '\0\0\0\x18ftypheic\0\0'],
])('%s', (type, head) => expect(pictureType(bytes(head))).toBe(type));

test.each([
  ...['<svg onload="x">', '<!doctype html>', '%PDF-1.7', 'PK\x03\x04', '\0\0\0\x18ftypmp42', 'RIFF\x24\0\0\0WAVE', ''],
])('%j is none', (head) => expect(pictureType(bytes(head))).toBeUndefined());
