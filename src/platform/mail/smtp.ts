export type OutgoingMail = {
  /** Stays the same when the mail is sent again: a mailbox can tell that it has it already. */
  messageId: string;
  /** `Name <address>` or an address. */
  from: string;
  /** Where it comes back to when it cannot be delivered; `from` when left out. */
  bouncesTo?: string | undefined;
  to: string;
  subject: string;
  text: string;
  html: string;
};

/** What became of a delivery: `refused` is for good, `later` may be tried again. */
export type Delivery = { outcome: 'sent' } | { outcome: 'refused' | 'later'; error: string };

/** One address and nothing else: no list, no name, no line break, nothing that a server could read twice. */
const ONE_ADDRESS = /^[^\s@,;:<>()[\]"\\\p{Cc}]+@[^\s@,;:<>()[\]"\\\p{Cc}]+$/u;

/** Hands one mail to the server at `smtp://` or `smtps://`. Never throws. */
export async function sendBySmtp(smtpUrl: string, mail: OutgoingMail): Promise<Delivery> {
  if (!ONE_ADDRESS.test(mail.to))
    return { outcome: 'refused', error: 'The recipient is not one e-mail address.' };
  const { createTransport } = await import('nodemailer'); // who never mails does not hold it in memory
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: mustBeSecured(new URL(smtpUrl)),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      messageId: mail.messageId,
      from: mail.from,
      to: { name: '', address: mail.to },
      ...(mail.bouncesTo && { envelope: { from: mail.bouncesTo, to: mail.to } }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { outcome: 'sent' };
  } catch (thrown) {
    return failureOf(thrown);
  } finally {
    transport.close();
  }
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A server that speaks plainly at first has to go over to TLS, unless it is this machine, or the address says
 * `?ignoreTLS=true`: on a network of one's own.
 */
export const mustBeSecured = ({ protocol, hostname, searchParams }: URL): boolean =>
  protocol === 'smtp:' && !LOOPBACK.includes(hostname) && searchParams.get('ignoreTLS') !== 'true';

/** Commands whose refusal with 5xx is about this mail; a refused greeting or sign-in is about the server. */
const ABOUT_THE_MAIL = /^(MAIL FROM|RCPT TO|DATA)/;

function failureOf(thrown: unknown): Delivery {
  const error = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
  const { responseCode, command } = thrown as { responseCode?: unknown; command?: unknown };
  const final =
    typeof responseCode === 'number' &&
    responseCode >= 500 &&
    typeof command === 'string' &&
    ABOUT_THE_MAIL.test(command);
  return { outcome: final ? 'refused' : 'later', error: error.slice(0, 500) };
}
