import { momentForReader } from '../../kernel/moments.ts';

/** Tells a person that an administrator has signed them out. */
export const sessionsEndedLetter = ({
  name,
  by,
  organizationName,
  url,
}: {
  name: string;
  by: string;
  organizationName: string;
  url: string;
}) => ({
  subject: `You were signed out by ${organizationName}`,
  paragraphs: [
    `Hello ${name},`,
    `${by} of ${organizationName} has ended every session of your account, on all devices.`,
    'Your roles stay as they were. Sign in again; if a device or a password of yours got into other hands, change the password and remove what you do not know at Account and sign-in.',
  ],
  action: { label: 'Sign in', url },
});

type Words = { name: string; organizationName: string; from: Date; url: string };

/** Tells a person who lacks a second factor from when on they need one. */
export const secondFactorLetter = ({ name, organizationName, from, url }: Words) => ({
  subject: `${organizationName} will ask you for a second factor`,
  paragraphs: [
    `Hello ${name},`,
    `From ${momentForReader(from)} on, ${organizationName} asks everybody for a second factor at sign-in. Your account has none yet.`,
    'Add a passkey or an authenticator app before that day. Without one you get no further than adding it; nothing of yours is lost.',
  ],
  action: { label: 'Account and sign-in', url },
});
