import type { Letter } from '../notifications/notifications.rules.ts';
import { ANSWER_DAYS } from './access-requests.rules.ts';

type Asked = { organizationName: string; name: string; signInName: string; note: string; url: string };

export const askedLetter = ({ organizationName, name, signInName, note, url }: Asked): Letter => ({
  subject: `${name} asks for access to ${organizationName}`,
  paragraphs: [
    `${name} (${signInName}) asks to be let into the Partner Portal of ${organizationName}.`,
    note === '' ? 'They left no note.' : `Their note: ${note}`,
    `The partner registry associates this account with your organization. The request lapses after ${ANSWER_DAYS} days.`,
  ],
  action: { label: 'Approve or decline', url },
});

export const approvedLetter = (organizationName: string, role: string, url: string): Letter => ({
  subject: `You have access to ${organizationName}`,
  paragraphs: [`Your request was approved. Your role in ${organizationName} is ${role}.`],
  action: { label: 'Open the Partner Portal', url },
});

export const declinedLetter = (organizationName: string, reason: string): Letter => ({
  subject: `Your request for access to ${organizationName} was declined`,
  paragraphs: [
    `An administrator of ${organizationName} declined your request.`,
    `Their reason: ${reason}`,
    'Talk to your administrator if you think that this is a mistake.',
  ],
});

export const lapsedLetter = (organizationName: string, url: string): Letter => ({
  subject: `Nobody answered your request for access to ${organizationName}`,
  paragraphs: [
    `No administrator of ${organizationName} answered within ${ANSWER_DAYS} days, so your request has lapsed.`,
    'You can ask again. If no administrator can be reached, Support helps; the page has a button for it.',
  ],
  action: { label: 'Look at your registration', url },
});

export const lapsedRequestLetter = (facts: {
  organizationName: string;
  name: string;
  url: string;
}): Letter => ({
  subject: `The request of ${facts.name} for access to ${facts.organizationName} has lapsed`,
  paragraphs: [
    `${facts.name} asked ${ANSWER_DAYS} days ago to be let into ${facts.organizationName}, and nobody answered.`,
    'You can still add them as a colleague. They may ask Support for help.',
  ],
  action: { label: 'Open People', url: facts.url },
});
