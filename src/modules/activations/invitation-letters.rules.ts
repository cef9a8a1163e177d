import type { Letter } from '../notifications/notifications.rules.ts';

export type Invited = { firstName: string; lastName: string; signInName: string };

/** One line, whatever was typed: a name must not be able to write the mail. */
const line = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The activation mail to a Customer administrator (PP-58, PP-59). */
export function activationLetter(facts: {
  to: Invited;
  partner: string;
  customer: string;
  service: string;
  link: string;
  until: string;
}): Letter {
  const { to, partner, customer, service, link, until } = facts;
  return {
    subject: `${line(partner)} has set up ${line(service)} for ${line(customer)}`,
    paragraphs: [
      `Hello ${line(to.firstName)} ${line(to.lastName)},`,
      `${line(partner)} has added ${line(service)} for ${line(customer)} and named you as its administrator.`,
      `Open the link, sign in with the account ${to.signInName}, read the terms of service and the privacy statement, and activate the service. No other account can do this.`,
      `The link works once, until ${until}. Opening it changes nothing yet.`,
      'If you did not expect this mail, you need not do anything.',
    ],
    action: { label: 'Activate the service', url: link },
  };
}

/** The mail to a person whom an administrator added (PP-81, PP-82). */
export function userLetter(facts: {
  to: Invited;
  organization: string;
  /** What the person will be there, in words, where that says more than having joined. */
  as?: string | undefined;
  by: string;
  link: string;
  until: string;
}): Letter {
  const { to, organization, as, by, link, until } = facts;
  return {
    subject: `You are invited to ${line(organization)}`,
    paragraphs: [
      `Hello ${line(to.firstName)} ${line(to.lastName)},`,
      `${line(by)} has added you to ${line(organization)}${as ? ` as ${line(as)}` : ''}.`,
      `Open the link and sign in with the account ${to.signInName}. No other account can accept this invitation.`,
      `The link works once, until ${until}. Opening it changes nothing yet.`,
      'If you did not expect this mail, you need not do anything.',
    ],
    action: { label: 'Accept the invitation', url: link },
  };
}

/** The mail to the inviter when somebody holds a link that is of no use any more. */
export function askedAgainLetter(facts: {
  by: Invited;
  contactEmail: string;
  organization: string;
  url: string;
}): Letter {
  const { by, contactEmail, organization, url } = facts;
  const name = `${line(by.firstName)} ${line(by.lastName)}`;
  return {
    subject: `${name} asks for a new invitation`,
    paragraphs: [
      `${name} (${by.signInName}) holds an invitation of ${line(organization)} that works no more, and asks for a new one.`,
      `It would go to ${contactEmail} again. Send it if you still want to; otherwise nothing has to be done.`,
    ],
    action: { label: 'Send a new invitation', url },
  };
}

/** The mail to the inviter when the invitation did not arrive. */
export function bouncedLetter(facts: {
  by: Invited;
  contactEmail: string;
  words: string;
  organization: string;
  url: string;
}): Letter {
  const { by, contactEmail, words, organization, url } = facts;
  const name = `${line(by.firstName)} ${line(by.lastName)}`;
  return {
    subject: `Your invitation did not reach ${name}`,
    paragraphs: [
      `The mail to ${contactEmail}, with which ${line(organization)} invited ${name}, came back.`,
      ...(words === '' ? [] : [`The mail server said: ${line(words).slice(0, 300)}`]),
      'Look at the address, and send the invitation again.',
    ],
    action: { label: 'Send it again', url },
  };
}
