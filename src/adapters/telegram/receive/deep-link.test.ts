import { expect, test } from 'vitest';
import { deepLinkTo, followDeepLink } from './deep-link.js';

test('the address of a case opens the bot, which hears it as the command', () => {
  const address = new URL(deepLinkTo('motcua_phuong_bot', 'tracuu', 'K7MP3QRX'));
  expect(address.href).toBe('https://t.me/motcua_phuong_bot?start=tracuu_K7MP3QRX');
  expect(followDeepLink(`/start ${address.searchParams.get('start')}`)).toBe('/tracuu K7MP3QRX');
});
