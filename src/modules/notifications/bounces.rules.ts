/** A mail of ours that could not be delivered for good. */
export type Bounce = {
  mailIds: string[];
  /** What the server said that did not take it. */
  words: string;
};

const LONGEST_WORDS = 500;
const IS_REPORT = /^content-type:\s*multipart\/report\b.*delivery-status/im;
const OWN_ID = /^(?:original-)?message-id:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\s]+>/gim;

/**
 * What a delivery report (RFC 3464) says of our mails: they are known by the Message-ID that comes back with it. Undefined
 * for anything else: a report of a delay, an answer out of office, a mail of somebody.
 */
export function readBounce(message: string): Bounce | undefined {
  const lines = message.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
  if (!IS_REPORT.test(lines)) return undefined;
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(lines)?.[1]?.trim();
  const status = field('status') ?? '';
  if (field('action')?.toLowerCase() !== 'failed' || !status.startsWith('5.')) return undefined;
  const mailIds = [...lines.matchAll(OWN_ID)].map(([, id = '']) => id.toLowerCase());
  if (mailIds.length === 0) return undefined;
  const said = field('diagnostic-code')?.replace(/^smtp;\s*/i, '') ?? `status ${status}`;
  return { mailIds: [...new Set(mailIds)], words: said.slice(0, LONGEST_WORDS) };
}
