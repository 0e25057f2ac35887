import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { MAX_PHOTO_BYTES } from '../../domain/complaints/photos/photo.js';
import { cleanPhoto } from './clean-photo.js';

const GPS = { IFD3: { GPSLatitude: '10/1 46/1 0/1', GPSLongitude: '106/1 40/1 0/1' }, IFD0: { Model: 'Điện thoại' } };

function picture(width = 400, height = 300) {
  return sharp({ create: { width, height, channels: 3, background: '#336699' } });
}

describe('a photo', () => {
  test('loses where, when and with what it was taken', async () => {
    const taken = await picture().withExif(GPS).jpeg().toBuffer();
    expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('Exif');
    const cleaned = await cleanPhoto(taken);
    expect(cleaned).toMatchObject({ ok: true, value: { mediaType: 'image/jpeg', width: 400, height: 300 } });
    const { exif, xmp, iptc, icc } = await sharp(cleaned.ok ? cleaned.value.bytes : undefined).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined });
  });

  test('is turned as the camera was held before the mark that says so is gone', async () => {
    const onItsSide = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await cleanPhoto(onItsSide)).toMatchObject({ value: { width: 300, height: 400 } });
  });

  test('is made smaller, never larger', async () => {
    expect(await cleanPhoto(await picture(5000, 2500).jpeg().toBuffer())).toMatchObject({
      value: { width: 1920, height: 960 },
    });
    expect(await cleanPhoto(await picture(40, 30).png().toBuffer())).toMatchObject({
      value: { width: 40, height: 30 },
    });
  });

  test('takes nothing along that stands behind its end', async () => {
    const hidden = Buffer.concat([await picture().jpeg().toBuffer(), Buffer.from('PK\u0003\u0004 một tệp khác')]);
    const cleaned = await cleanPhoto(hidden);
    expect(cleaned.ok && Buffer.from(cleaned.value.bytes).includes('một tệp khác')).toBe(false);
    expect(cleaned.ok).toBe(true);
  });
});

describe('what is no photo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>';
  test.each([
    ['text with the name of a photo', Buffer.from('đây không phải ảnh')],
    ['nothing', Buffer.alloc(0)],
    ['a drawing that names other files', Buffer.from(svg)],
    ['the beginning of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])('%s', async (_, bytes) => {
    expect(await cleanPhoto(bytes)).toEqual({ ok: false, problem: 'no-photo' });
  });

  test('a photo that breaks off in the middle', async () => {
    const noise = sharp({
      create: {
        width: 800,
        height: 600,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    });
    const whole = await noise.jpeg().toBuffer();
    expect(await cleanPhoto(whole.subarray(0, whole.length / 2))).toEqual({ ok: false, problem: 'no-photo' });
  });

  test('a small file that says it has forty-two million pixels', async () => {
    const bomb = await sharp({
      create: { width: 7_000, height: 6_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 1 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(MAX_PHOTO_BYTES);
    expect(await cleanPhoto(bomb)).toEqual({ ok: false, problem: 'no-photo' });
  });

  test('a video of thirty megabytes is not even looked at', async () => {
    expect(await cleanPhoto(Buffer.alloc(30 * 1024 * 1024))).toEqual({ ok: false, problem: 'too-large' });
  });
});
