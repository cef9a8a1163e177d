import { expect, test } from 'vitest';
import { accountForRoot } from './server-account.ts';

const ROOT = 'root:x:0:0:root:/root:/bin/sh';
const NOBODY = 'nobody:x:65534:65533::/:/usr/sbin/nologin';

test('root runs the server as postgres where that account exists', () => {
  const passwd = [ROOT, NOBODY, 'postgres:x:101:104:PostgreSQL,,,:/var/lib/postgresql:/bin/bash'].join('\n');
  expect(accountForRoot(passwd)).toEqual({ uid: 101, gid: 104 });
});

test('root runs the server as nobody elsewhere', () => {
  expect(accountForRoot(`${ROOT}\n${NOBODY}\n`)).toEqual({ uid: 65534, gid: 65533 });
});

test('root without such an account is told what to do', () => {
  expect(() => accountForRoot(ROOT)).toThrow('Start Portico as an ordinary user');
});
