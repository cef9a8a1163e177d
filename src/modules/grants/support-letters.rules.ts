import { type Letter, oneLine } from '../notifications/notifications.rules.ts';

const MEANING = {
  named: 'Your organization can open nothing of it yet. You can propose access; the customer approves it.',
  'with-access': 'Your people can open it within the access that was granted with it.',
  'no-longer':
    'What your organization was given for its support has ended. As partner of record it keeps what that brings.',
};

/** What a partner is told when a customer changes who supports a service. */
export function supportLetter(
  news: keyof typeof MEANING,
  { customer, service, partner, url }: { customer: string; service: string; partner: string; url: string },
): Letter {
  const what = oneLine(`${service} of ${customer}`);
  return {
    subject:
      news === 'no-longer'
        ? `${oneLine(partner)} supports ${what} from now on`
        : `You support ${what} from now on`,
    paragraphs: [
      `${oneLine(customer)} has named ${oneLine(partner)} to support ${oneLine(service)}.`,
      MEANING[news],
    ],
    action: { label: 'See your access', url },
  };
}
