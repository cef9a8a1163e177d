import type { Letter } from '../notifications/notifications.rules.ts';

type Replaced = { organizationName: string; vendorName: string; successor: string };

export const formerAdministratorLetter = ({ organizationName, vendorName, successor }: Replaced): Letter => ({
  subject: `The administrator of ${organizationName} was replaced`,
  paragraphs: [
    `Support of ${vendorName} made ${successor} administrator of ${organizationName} in the Partner Portal, on request.`,
    'You no longer hold a role there.',
    'If you still work for the organization and this surprises you, tell Support and your colleagues at once.',
  ],
});

export const newAdministratorLetter = (
  { organizationName, vendorName }: Replaced,
  signInName: string,
  url: string,
): Letter => ({
  subject: `You are administrator of ${organizationName}`,
  paragraphs: [
    `Support of ${vendorName} made you administrator of ${organizationName} in the Partner Portal.`,
    `Sign in with ${signInName}; with another account the place does not open.`,
  ],
  action: { label: 'Open the Partner Portal', url },
});
