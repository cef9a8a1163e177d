// Reads a mail that came back from standard input and reports it to the portal. For the alias of the bounce address:
//   bounces: "|/usr/bin/env PUBLIC_URL=https://portal.example BOUNCE_SECRET=… node /srv/portico/scripts/report-bounce.mjs"
// Ends with 75 ("try again later") while the portal cannot be reached, so that the mail server keeps the mail.
import { text } from 'node:stream/consumers';

const TRY_LATER = 75;
const { PUBLIC_URL, BOUNCE_SECRET } = process.env;
if (!PUBLIC_URL || !BOUNCE_SECRET) {
  console.error('Set PUBLIC_URL and BOUNCE_SECRET.');
  process.exit(64);
}
// The report stands at the beginning; what was returned with it may be as long as it likes.
const message = (await text(process.stdin)).slice(0, 500_000);
try {
  const answer = await fetch(new URL('/api/v1/mail/bounces', PUBLIC_URL), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'bounce-secret': BOUNCE_SECRET },
    body: JSON.stringify({ message }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!answer.ok) {
    console.error(`The portal answered ${answer.status}.`);
    process.exitCode = answer.status >= 500 ? TRY_LATER : 1;
  }
} catch (error) {
  console.error(`The portal cannot be reached: ${error instanceof Error ? error.message : error}`);
  process.exitCode = TRY_LATER;
}
