import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.js';

test.each(['8.8.8.8', '49.213.78.10', '172.32.0.1', '100.128.0.1', '2404:6800:4005::1', '2001:4860:4860::8888'])(
  '%s is public',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ...[
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
  ],
  ...['100.64.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1'],
  ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'ff02::1'],
  ...['localhost', '', '127.1', '0x7f000001', '8.8.8.8.8'],
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
