import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { newAuthority } from './certificates.ts';

/** A broker at https that offers nothing, to nobody who does not show a certificate of its authority. */
export async function startDemandingBroker() {
  const authority = newAuthority('Authority of the broker');
  const own = authority.issue({ name: 'broker' });
  const seen: string[] = [];
  const server = createServer(
    {
      ...{ cert: own.certificate, key: own.key, ca: authority.certificate },
      ...{ requestCert: true, rejectUnauthorized: true },
    },
    (request, response) => {
      seen.push(String((request.socket as TLSSocket).getPeerCertificate().subject.CN));
      response.setHeader('content-type', 'application/json');
      response.end('{"services":[]}');
    },
  );
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    authority,
    /** Whose certificates it has seen, one for each request that it has answered. */
    seen,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
