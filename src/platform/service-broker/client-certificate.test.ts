import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Certified, newAuthority } from '../../../tests/harness/certificates.ts';
import { startDemandingBroker } from '../../../tests/harness/demanding-broker.ts';
import { RemoteFailure } from '../remote/remote-json.ts';
import { openBroker } from './broker.ts';
import type { BrokerCredentials } from './broker-types.ts';
import { CertificateFailure, namedByCertificate, readCertificate } from './client-certificate.ts';

let server: Awaited<ReturnType<typeof startDemandingBroker>>;
let ours: Certified;
beforeAll(async () => {
  server = await startDemandingBroker();
  ours = server.authority.issue({ name: 'portico' });
});
beforeEach(() => server.seen.splice(0));
afterAll(() => server.close());

const other = newAuthority('Another authority');
const call = { requestIdentity: 'a-request', originatingIdentity: null };
const mtls = ({ certificate, key }: Certified): BrokerCredentials => ({ kind: 'mtls', certificate, key });
const wanted = {
  ...{ instanceId: 'i', serviceId: 's', planId: 'p', organizationId: 'o', spaceId: 'o' },
  ...{ context: {}, parameters: {} },
};

/** Over a real handshake, as this installation shows itself. */
const shownAs = (credentials: BrokerCredentials, trusted = server.authority.certificate) =>
  openBroker({ url: server.url, credentials, trustedInside: ['localhost'], authority: trusted });

test('a broker that demands a client certificate answers to the right one, and has seen it', async () => {
  expect(await shownAs(mtls(ours)).catalog(call)).toMatchObject({ kind: 'done', catalog: { services: [] } });
  expect(server.seen).toEqual(['portico']);
});

test('without a certificate the failure says that one is wanted; nothing was left behind there', async () => {
  const outcome = await shownAs({ kind: 'bearer', token: 'a token' }).provision(wanted, call);
  expect(outcome).toMatchObject({
    ...{ kind: 'failed', reason: 'certificate-wanted', transient: false, orphan: false },
    description: 'None was shown.',
  });
  expect(server.seen).toEqual([]);
});

test.each([
  ['of another authority', () => other.issue({ name: 'portico' }), /CN=portico, until \d{4}-/],
  [
    'that has ended',
    () => server.authority.issue({ name: 'portico', validUntil: new Date('2025-12-31T12:00:00Z') }),
    /CN=portico, until 2025-12-31/,
  ],
])('with a certificate %s the failure names the certificate that was shown', async (_which, make, named) => {
  const outcome = await shownAs(mtls(make())).provision(wanted, call);
  expect(outcome).toMatchObject({ kind: 'failed', description: expect.stringMatching(named) });
  expect(server.seen).toEqual([]);
});

test('a broker whose own certificate is of an authority that is not trusted is told nothing', async () => {
  const outcome = await shownAs(mtls(ours), other.certificate).catalog(call);
  expect(outcome).toMatchObject({ kind: 'failed', reason: 'not-trusted', orphan: false });
  expect(server.seen).toEqual([]);
});

test.each([
  [42, 'it could not be checked'],
  [44, 'it was revoked'],
  [45, 'it has ended'],
  [48, 'its authority is not known there'],
])('alert %i of the broker about our certificate is told in words', (alert, why) => {
  const failure = new RemoteFailure('not-trusted', `SSL routines: alert: SSL alert number ${alert}`);
  const told = namedByCertificate(failure, mtls(ours));
  expect(told).toBeInstanceOf(CertificateFailure);
  expect(told).toMatchObject({ certificate: 'certificate-not-accepted', sent: false });
  expect(told.message).toContain(why);
});

test('what has nothing to do with certificates stays as it is', () => {
  for (const failure of [
    new RemoteFailure('not-trusted', 'self-signed certificate'),
    new RemoteFailure('unreachable', 'connect ECONNREFUSED').unsent(),
    new RemoteFailure('timed-out', ''),
  ])
    expect(namedByCertificate(failure, mtls(ours))).toBe(failure);
  expect(readCertificate('no certificate')).toBeNull();
});
