import type { Letter } from '../notifications/notifications.rules.ts';

type Asked = { organizationName: string; name: string; signInName: string; note: string; url: string };

export const askedLetter = ({ organizationName, name, signInName, note, url }: Asked): Letter => ({
  subject: `${name} asks for access to ${organizationName}`,
  paragraphs: [
    `${name} (${signInName}) asks to be let into the Partner Portal of ${organizationName}.`,
    note === '' ? 'They left no note.' : `Their note: ${note}`,
    'The partner registry associates this account with your organization. The request lapses after 14 days.',
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
