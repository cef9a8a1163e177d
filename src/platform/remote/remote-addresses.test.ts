import { expect, test } from 'vitest';
import { isInsideAddress, refuseAddress } from './remote-addresses.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  'fd00::1',
  'fe80::1',
  'ff02::1',
  'no address',
])('%s is inside', (address) => {
  expect(isInsideAddress(address)).toBe(true);
});

test.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1'])(
  '%s is of the public internet',
  (address) => {
    expect(isInsideAddress(address)).toBe(false);
  },
);

test.each([
  ['registry', 'not-an-address'],
  ['ftp://registry.example/', 'wrong-protocol'],
  ['file:///etc/passwd', 'wrong-protocol'],
  ['https://olga:secret@registry.example/', 'credentials-in-address'],
  ['http://127.0.0.1/', 'inside-address'],
  ['http://2130706433/', 'inside-address'],
  ['http://0x7f.1/', 'inside-address'],
  ['http://[::1]/', 'inside-address'],
  ['http://[::ffff:127.0.0.1]/', 'inside-address'],
  ['http://localhost/', 'inside-address'],
  ['http://localhost./', 'inside-address'],
  ['http://db.localhost/', 'inside-address'],
  ['http://intranet/', 'inside-address'],
  ['https://registry.example/', undefined],
  ['http://voice.internal:8080/', undefined],
])('%s is refused as %s', (written, reason) => {
  expect(refuseAddress(written, ['voice.internal'])).toBe(reason);
});

test('a host that the operator of the installation allows by name may be inside', () => {
  expect(refuseAddress('http://localhost:9000/', ['localhost'])).toBeUndefined();
  expect(refuseAddress('http://127.0.0.1:9000/', ['localhost'])).toBe('inside-address');
});
