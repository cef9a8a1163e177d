import type { Clock } from '../../kernel/clock.ts';
import type { Context, Db, Tx, UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Browser } from '../../platform/http/browsers.ts';
import { hashToken, newToken } from '../../platform/http/session-cookie.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import { createAccount, type Entered, hashNewPassword, letIn } from '../accounts/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { OperatorSetUp } from './setup.contract.ts';
import {
  hasVendor,
  insertOperator,
  insertVendor,
  isDemo,
  lockInstallation,
  markInstallation,
  markToken,
} from './setup.repo.ts';
import { SENTENCES, type SetUpRefusal } from './setup.rules.ts';

const refuse = (reason: SetUpRefusal) => refused(explain(SENTENCES, reason));

async function isNeeded(tx: Tx): Promise<boolean> {
  await actAs(tx, 'system');
  return !(await hasVendor(tx));
}

/** A fresh one-time token for the set-up page, while there is no vendor organization; else undefined. */
export async function openSetUp(db: Db): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    if (!(await isNeeded(tx))) return undefined;
    const token = newToken();
    await markToken(tx, hashToken(token));
    return token;
  });
}

/** Whether the set-up page has something to do. */
export async function readSetUpState({ tx }: Context): Promise<{ needed: boolean }> {
  return { needed: await isNeeded(tx) };
}

/** Makes the vendor organization with its first person, who is operator and support, and lets them in. */
export async function setUpOperator(
  ctx: UntiedContext,
  { token, vendorName, operator }: OperatorSetUp,
  browser: Browser,
): Promise<Entered> {
  await ctx.inTransaction(({ tx }) => claim(tx, token));
  const passwordHash = await hashNewPassword(ctx.settings, { ...operator, pointer: '/operator/password' });
  return ctx.inTransaction(async (inside) => {
    const { tx, clock } = inside;
    await claim(tx, token);
    const at = clock.now();
    const vendor = { id: newId(), name: vendorName, at };
    const { name, signInName } = operator;
    const accountId = await createAccount(inside, { name, signInName, passwordHash, provedBy: 'set-up' });
    await insertVendor(tx, vendor);
    await actFor(tx, vendor.id);
    await insertOperator(tx, vendor.id, { accountId, name, signInName, at });
    await markInstallation(tx, at, false);
    const by = { accountId, name, role: 'vendor operator' };
    await recordAudit(inside, by, {
      organizationIds: [vendor.id],
      action: 'installation.set-up',
      subject: { kind: 'organization', id: vendor.id, name: vendorName },
    });
    return letIn(inside, { id: accountId, name }, browser, 'password');
  });
}

/** Fills the demo. The token is spent before, and given back when the demo could not be filled. */
export async function setUpDemo(
  ctx: UntiedContext,
  token: string,
  fillDemo: () => Promise<void>,
): Promise<void> {
  await ctx.inTransaction(async ({ tx }) => {
    await claim(tx, token);
    await markToken(tx, null);
  });
  try {
    await fillDemo();
  } catch (error) {
    await ctx.inTransaction(({ tx }) => markToken(tx, hashToken(token)));
    throw error;
  }
  await ctx.inTransaction(({ tx, clock }) => markSetUp(tx, clock, true));
}

/** Writes down that the installation is in use, and whether its people are invented. */
export async function markSetUp(tx: Tx, clock: Clock, demo: boolean): Promise<void> {
  await markInstallation(tx, clock.now(), demo);
}

/** Holds the installation and checks the token against it. */
async function claim(tx: Tx, token: string): Promise<void> {
  const { tokenHash, setUpAt } = await lockInstallation(tx);
  if (setUpAt !== null || !(await isNeeded(tx))) throw refuse('already-set-up');
  if (!tokenHash?.equals(hashToken(token))) throw refuse('wrong-token');
}

/** Whether the people and companies of this installation are invented; pages say so. */
export async function readInstallation(db: Db): Promise<{ demo: boolean }> {
  return { demo: await isDemo(db) };
}
