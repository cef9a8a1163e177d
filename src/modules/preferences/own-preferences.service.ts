import type { AccountContext, SignedIn, UntiedContext } from '../../kernel/context.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { networkOf } from '../accounts/devices.rules.ts';
import { countAttempt, mailCode, withCode } from '../accounts/index.ts';
import { addressLetter } from './address-letter.rules.ts';
import { LANGUAGES } from './languages.rules.ts';
import type { OwnPreferences, PreferencesChange, ProvedNotificationAddress } from './preferences.contract.ts';
import {
  findOwnPreferences,
  listPreferencesOfOrganizations,
  saveOwnAddress,
  saveOwnPreferences,
} from './preferences.repo.ts';

/** What somebody prefers, and what their organizations do where they have no wish (PP-91). */
export async function readOwnPreferences({ tx, account }: AccountContext): Promise<OwnPreferences> {
  const [own, organizations] = await Promise.all([
    findOwnPreferences(tx, account.accountId),
    listPreferencesOfOrganizations(tx),
  ]);
  return {
    ...own,
    organizations: organizations.map(({ notificationAddress: _theirs, ...wishes }) => wishes),
    languages: [...LANGUAGES],
  };
}

/** Language, time zone and date format of the pages and mails that somebody reads. */
export async function changeOwnPreferences({ tx, account }: AccountContext, change: PreferencesChange) {
  await saveOwnPreferences(tx, account.accountId, change);
}

type Outside = UntiedContext & { account: SignedIn };

const asked = (accountId: string, signInName: string) => ({
  signInName,
  purpose: 'prove-address' as const,
  askedBy: hashToken(`notices of account ${accountId}`),
});

/** Mails a code to the address that notices shall go to; nothing changes before it is entered. */
export async function askForOwnAddress(ctx: Outside, address: string, from: string): Promise<void> {
  await countAttempt(ctx, 'code-address', networkOf(from));
  await countAttempt(ctx, 'code-everywhere', address);
  const { accountId, name } = ctx.account;
  await ctx.inTransaction((inside) =>
    mailCode(inside, asked(accountId, address), ({ settings, code }) =>
      addressLetter({ productName: settings.productName, code, whose: `for ${name}` }),
    ),
  );
}

/** From now on notices to this person go to the address, in every organization; sign-in codes do not. */
export async function proveOwnAddress(ctx: Outside, { address, code }: ProvedNotificationAddress) {
  const { accountId } = ctx.account;
  await withCode(ctx, { ...asked(accountId, address), code }, (inside) =>
    saveOwnAddress(inside.tx, accountId, address),
  );
}

/** Notices go to the contact address in each organization again. */
export async function forgetOwnAddress({ tx, account }: AccountContext) {
  await saveOwnAddress(tx, account.accountId, null);
}
