import { createHmac, randomBytes } from 'node:crypto';

const MARK = 'whsec_';
const SECRET_BYTES = 32;

/** As Standard Webhooks writes secrets: base64 behind a mark that scanners for lost secrets know. */
export const newWebhookSecret = (): string => MARK + randomBytes(SECRET_BYTES).toString('base64');

export type Message = { id: string; at: Date; body: string };

/** The headers of Standard Webhooks: one signature for each secret that holds (HMAC-SHA256 over id, time and body). */
export function signedHeaders(secrets: readonly string[], { id, at, body }: Message) {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(MARK.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
