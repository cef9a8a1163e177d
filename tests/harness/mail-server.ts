import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export type ArrivedMail = { sender: string; recipients: string[]; raw: string; parsed: ParsedMail };

export type MailServer = {
  url: string;
  port: number;
  arrived: ArrivedMail[];
  /** Answers the next so many mails with this code instead of taking them. */
  refuse(code: number, times: number): void;
  close(): Promise<void>;
};

/** A real SMTP server on loopback that keeps what it takes. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  let refusal = { code: 0, times: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      if (refusal.times === 0) return done();
      refusal.times -= 1;
      done(Object.assign(new Error('not this one'), { responseCode: refusal.code }));
    },
    async onData(stream: SMTPServerDataStream, session, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(Buffer.from(chunk));
      const raw = Buffer.concat(chunks).toString();
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const { mailFrom } = session.envelope;
      const sender = mailFrom ? mailFrom.address : '';
      arrived.push({ sender, recipients, raw, parsed: await simpleParser(raw) });
      done();
    },
  });
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const taken = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    arrived,
    refuse(code, times) {
      refusal = { code, times };
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
