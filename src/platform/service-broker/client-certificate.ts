import { X509Certificate } from 'node:crypto';
import { RemoteFailure } from '../remote/remote-json.ts';
import type { BrokerCredentials, CertificateReason } from './broker-types.ts';

/** The other side ended the handshake because of what this side showed of itself, or did not show. */
export class CertificateFailure extends RemoteFailure {
  readonly certificate: CertificateReason;

  constructor(certificate: CertificateReason, detail: string) {
    super('not-trusted', detail, undefined, false);
    this.certificate = certificate;
  }
}

/** Alerts of TLS (RFC 8446, 6.2) that say something about the certificate of this side. */
const NOT_ACCEPTED: Record<number, string> = {
  40: 'it refused the handshake',
  42: 'it could not be checked',
  43: 'it is of a kind that is not taken',
  44: 'it was revoked',
  45: 'it has ended',
  46: 'it was not accepted',
  48: 'its authority is not known there',
  49: 'it is not allowed there',
};
const CERTIFICATE_REQUIRED = 116;

/** A failure in the words of what went wrong with the certificate, where it may be that; otherwise as it is. */
export function namedByCertificate(failure: RemoteFailure, credentials: BrokerCredentials): RemoteFailure {
  const alert = Number(/SSL alert number (\d+)/.exec(failure.message)?.[1]);
  if (credentials.kind !== 'mtls')
    return alert === CERTIFICATE_REQUIRED
      ? new CertificateFailure('certificate-wanted', 'None was shown.')
      : failure;
  const shown = shownWords(credentials.certificate);
  const why = NOT_ACCEPTED[alert];
  if (why) return new CertificateFailure('certificate-not-accepted', `${shown}: ${why}.`);
  const ended = failure.reason === 'unreachable' || failure.reason === 'broke-off';
  if (!ended || !failure.sent) return failure;
  const { reason, message, retryAfterSeconds } = failure;
  const doubt = `The connection ended once ${shown} had been shown; a broker that does not accept it may do so.`;
  return new RemoteFailure(reason, `${message} ${doubt}`.trim(), retryAfterSeconds);
}

/** Whose certificate it is and until when it counts; null for what is none. */
export function readCertificate(certificate: string): { subject: string; validUntil: Date } | null {
  try {
    const { subject, validTo } = new X509Certificate(certificate);
    return { subject: subject.split('\n').join(', '), validUntil: new Date(validTo) };
  } catch {
    return null;
  }
}

function shownWords(certificate: string): string {
  const read = readCertificate(certificate);
  if (!read) return 'our certificate';
  return `our certificate (${read.subject}, until ${read.validUntil.toISOString().slice(0, 10)})`;
}
