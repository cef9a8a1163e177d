import type { Settings } from '../../kernel/context.ts';
import { CODE_MINUTES } from './accounts.rules.ts';

export type Letter = { subject: string; paragraphs: string[]; action?: { label: string; url: string } };
type Words = { settings: Pick<Settings, 'productName' | 'publicUrl'>; code: string };

const VALID = `It is valid for ${CODE_MINUTES} minutes and works once.`;
const NOT_ME = 'If you did not ask for this, you need not do anything. Nobody gets in without this mail.';

export function signUpLetter({ settings, code }: Words): Letter {
  return {
    subject: `${code} is your code for ${settings.productName}`,
    paragraphs: [`Enter this code to create your ${settings.productName} account: ${code}`, VALID, NOT_ME],
  };
}

export function accountExistsLetter({ settings }: Words): Letter {
  return {
    subject: `You have a ${settings.productName} account already`,
    paragraphs: [
      `Somebody, probably you, wanted to create a ${settings.productName} account with this address. There is one already.`,
      'Sign in with it. If you have forgotten the password, the sign-in page lets you choose a new one.',
      NOT_ME,
    ],
    action: { label: 'Sign in', url: `${settings.publicUrl}/sign-in` },
  };
}

export function resetPasswordLetter({ settings, code }: Words): Letter {
  return {
    subject: `${code} is your code for a new ${settings.productName} password`,
    paragraphs: [`Enter this code to choose a new password: ${code}`, VALID, NOT_ME],
  };
}

export function noAccountLetter({ settings }: Words): Letter {
  return {
    subject: `There is no ${settings.productName} account with a password for this address`,
    paragraphs: [
      `Somebody, probably you, wanted a new password for ${settings.productName}. No account was created with this address.`,
      'You may have used another address, or sign in through your organization. Otherwise create an account.',
    ],
    action: { label: 'Create an account', url: `${settings.publicUrl}/sign-up` },
  };
}

export function proveAddressLetter({ settings, code }: Words): Letter {
  return {
    subject: `${code} proves this address for ${settings.productName}`,
    paragraphs: [`Enter this code to add this address to your account: ${code}`, VALID, NOT_ME],
  };
}

export function passwordChangedLetter({ settings }: Omit<Words, 'code'>): Letter {
  return {
    subject: `Your ${settings.productName} password was changed`,
    paragraphs: [
      'A new password was chosen with a code from your mailbox, and every other session was ended.',
      'If that was not you, somebody reads your mail: secure your mailbox first, then reset the password again.',
    ],
    action: { label: 'Reset password', url: `${settings.publicUrl}/reset-password` },
  };
}

const NOT_MINE =
  'If that was not you, somebody is in your account: sign in, end every other session and remove what you do not know.';

export function passkeyAddedLetter({ settings }: Omit<Words, 'code'>, name: string): Letter {
  return {
    subject: `A passkey was added to your ${settings.productName} account`,
    paragraphs: [`It is called "${name}" and signs in to your account from now on.`, NOT_MINE],
    action: { label: 'Account and sign-in', url: `${settings.publicUrl}/account` },
  };
}

export function passkeyRemovedLetter({ settings }: Omit<Words, 'code'>, name: string): Letter {
  return {
    subject: `A passkey was removed from your ${settings.productName} account`,
    paragraphs: [`It was called "${name}" and does not sign in any more.`, NOT_MINE],
    action: { label: 'Account and sign-in', url: `${settings.publicUrl}/account` },
  };
}

const ACCOUNT = (settings: Words['settings']) => ({
  label: 'Account and sign-in',
  url: `${settings.publicUrl}/account`,
});

export function authenticatorAddedLetter({ settings }: Omit<Words, 'code'>): Letter {
  return {
    subject: `An authenticator app was set up for your ${settings.productName} account`,
    paragraphs: ['After your password you are asked for a code from now on.', NOT_MINE],
    action: ACCOUNT(settings),
  };
}

export function authenticatorRemovedLetter({ settings }: Omit<Words, 'code'>): Letter {
  return {
    subject: `The authenticator app was removed from your ${settings.productName} account`,
    paragraphs: [
      'Your password alone signs you in from now on; the recovery codes are worth nothing.',
      NOT_MINE,
    ],
    action: ACCOUNT(settings),
  };
}

export function recoveryCodesLetter({ settings }: Omit<Words, 'code'>): Letter {
  return {
    subject: `New recovery codes were made for your ${settings.productName} account`,
    paragraphs: ['The old ones are worth nothing any more.', NOT_MINE],
    action: ACCOUNT(settings),
  };
}

export function identityLinkedLetter({ settings }: Omit<Words, 'code'>, name: string): Letter {
  return {
    subject: `${name} signs in to your ${settings.productName} account from now on`,
    paragraphs: [`A sign-in at ${name} was attached to your account.`, NOT_MINE],
    action: ACCOUNT(settings),
  };
}

export function identityRemovedLetter({ settings }: Omit<Words, 'code'>, name: string): Letter {
  return {
    subject: `${name} does not sign in to your ${settings.productName} account any more`,
    paragraphs: [`The sign-in at ${name} was removed from your account.`, NOT_MINE],
    action: ACCOUNT(settings),
  };
}
