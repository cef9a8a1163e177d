import { momentForReader } from '../../kernel/moments.ts';

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
