import type { AccountActionDefinition } from '../../kernel/actions.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound } from '../../kernel/errors.ts';
import { readRemoval } from './last-factor.service.ts';
import { listPasskeys } from './passkeys.repo.ts';
import { hasAuthenticator } from './second-factor.repo.ts';
import { SECOND_FACTOR_SENTENCES } from './second-factor.rules.ts';

/** What stands against giving up a proof of one's own. */
export const factorActions: AccountActionDefinition[] = [
  {
    action: 'removePasskey',
    words: 'remove the passkey',
    subject: { kind: 'passkey', by: 'id' },
    async consider(ctx, id) {
      const passkeys = await listPasskeys(ctx.tx, ctx.account.accountId);
      const passkey = passkeys.find((one) => one.id === id);
      if (!passkey) throw notFound('passkey');
      const { explanation } = await readRemoval(ctx, 'passkey');
      return { subjectName: passkey.name, explanation };
    },
  },
  {
    action: 'removeAuthenticator',
    words: 'remove the authenticator app',
    subject: null,
    async consider(ctx) {
      const explanation = (await hasAuthenticator(ctx.tx, ctx.account.accountId))
        ? (await readRemoval(ctx, 'app')).explanation
        : explain(SECOND_FACTOR_SENTENCES, 'no-authenticator');
      return { subjectName: '', explanation };
    },
  },
];
