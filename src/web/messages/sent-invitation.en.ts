import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  title: 'How the invitation fares',
  'title.of': 'How the invitation of {name} fares',
  none: 'Nothing has been sent yet.',
  queued: 'Queued',
  accepted: 'Taken by the mail server',
  bounced: 'Came back',
  opened: 'Opened',
  used: 'Used',
  'queued.later':
    'The mail server has not taken it yet; it is tried again for most of a day. It said: “{words}”',
  'bounced.top':
    'The invitation of {name} came back: it has reached nobody. What the mail server said, and what you can do, stands under the form.',
  'bounced.words': 'The mail server said: “{words}”',
  'bounced.what':
    'The mail has not arrived at {address}. Correct the address and send it again, or read out a code.',
  'opened.what': 'By a person; a program that scans mails does not count.',
  until: 'The link and its code work once, until {until}.',
  expired: 'The link expired on {until}. Send a new one.',
  replaced: 'A newer one has replaced it.',
  withdrawn: 'It was taken back.',
  settled: 'What it asked for has been decided.',
  'asked-again': '{name} asked for a new one on {at}. Send it again if you still want to.',
  again: 'Send again',
  code: 'Make a code to read out',
  'code.title': 'Read this code to {name}',
  'code.value': 'Code',
  'code.what':
    'They sign in with the account that you named, open {address}, and enter it. For any other account it is worth nothing. It is shown only now; a newer code replaces it.',
  'code.close': 'Close',
} as const satisfies Catalogue;

export const text = textFrom(messages);
