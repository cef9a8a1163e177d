import { expect, test } from 'vitest';
import { readBounce } from './bounces.rules.ts';

const ID = '01890000-0000-7000-8000-00000000abcd';

/** As Postfix writes it. */
const report = (change: (text: string) => string = (text) => text) =>
  change(`Return-Path: <>
From: MAILER-DAEMON@mx.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: bounces@portal.example
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="A/mx.example"
Message-Id: <20261126.4711@mx.example>

--A/mx.example
Content-Type: text/plain

I'm sorry to have to inform you that your message could not be delivered.

--A/mx.example
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; cara@contoso.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <cara@contoso.example>: Recipient address
    rejected: User unknown

--A/mx.example
Content-Type: text/rfc822-headers

From: Portico <portico@portal.example>
Message-ID: <${ID}@portal.example>
Subject: You are invited

--A/mx.example--
`).replaceAll('\n', '\r\n');

test('a report of a failed delivery names the mail and says why', () => {
  expect(readBounce(report())).toEqual({
    mailIds: [ID],
    words: '550 5.1.1 <cara@contoso.example>: Recipient address rejected: User unknown',
  });
});

test('without words of the server, its status stands for them', () => {
  const bare = report((text) => text.replace(/Diagnostic-Code:.*\n.*\n/, ''));
  expect(readBounce(bare)?.words).toBe('status 5.1.1');
});

test.each<[what: string, change: (text: string) => string]>([
  ['a delay', (text) => text.replace('Action: failed', 'Action: delayed').replace('5.1.1\n', '4.4.1\n')],
  ['a delivery', (text) => text.replace('Action: failed', 'Action: delivered')],
  [
    'a mail of somebody',
    (text) => text.replace('multipart/report; report-type=delivery-status;', 'multipart/mixed;'),
  ],
  ['a report about a mail of others', (text) => text.replace(ID, 'cafe')],
  ['nothing', () => ''],
])('%s is no bounce', (_what, change) => {
  expect(readBounce(report(change))).toBeUndefined();
});
