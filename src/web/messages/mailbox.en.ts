import { type Catalogue, textFrom } from './catalogue.ts';

const messages = {
  'mailbox.title': 'Mailbox',
  'mailbox.sentence':
    'Mail of this installation ends here, because no mail server is named. Everybody who reaches this page can read it.',
  'mailbox.list': 'Mail, newest first',
  'mailbox.empty': 'No mail has been sent yet.',
  'mailbox.off': 'Mail of this installation goes to a mail server',
  'mailbox.off.sentence': 'There is no built-in mailbox here. Look into your own.',
  'mailbox.subject': 'Subject',
  'mailbox.recipient': 'To',
  'mailbox.received': 'Received',
  'mailbox.from': 'From',
  'mailbox.more': 'Older mail',
  'mailbox.search': 'Find mail by its recipient or subject',
  'message.loading': 'Mail',
  'message.back': 'Mailbox',
} as const satisfies Catalogue;

/** Words of the built-in mailbox. */
export const text = textFrom(messages);
