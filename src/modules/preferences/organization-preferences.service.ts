import type { Actor, MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { networkOf } from '../accounts/devices.rules.ts';
import { countAttempt, mailCode, withCode } from '../accounts/index.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { addressLetter } from './address-letter.rules.ts';
import type {
  OrganizationPreferences,
  PreferencesChange,
  ProvedNotificationAddress,
} from './preferences.contract.ts';
import { findPreferencesOf, saveAddressOf, savePreferencesOf } from './preferences.repo.ts';

/** Preferences of an organization belong to Customer Portal (PP-91). */
export function requireCustomer({ organizationKind }: Actor) {
  if (organizationKind !== 'customer') throw notFound('preferences of the organization');
}

/** What holds for its people while they have no wish of their own, and where the organization is told. */
export async function readPreferences({ tx, actor }: MemberContext): Promise<OrganizationPreferences> {
  requireCustomer(actor);
  requirePermission(actor, 'services:read');
  return findPreferencesOf(tx, actor.organizationId);
}

export async function changePreferences(ctx: MemberContext, change: PreferencesChange): Promise<void> {
  const { tx, actor } = ctx;
  requireCustomer(actor);
  requirePermission(actor, 'preferences:change');
  const { notificationAddress: _stays, ...before } = await findPreferencesOf(tx, actor.organizationId);
  await savePreferencesOf(tx, actor.organizationId, change);
  await auditPreferences(ctx, 'preferences.changed', { before, after: { ...change } });
}

const asked = (organizationId: string, signInName: string) => ({
  signInName,
  purpose: 'prove-address' as const,
  askedBy: hashToken(`notices of organization ${organizationId}`),
});

/** Mails a code to the address that shall hear what the organization is told. */
export async function askForAddress(ctx: UntiedMemberContext, address: string, from: string): Promise<void> {
  const { organizationId, organizationName } = ctx.actor;
  requireCustomer(ctx.actor);
  requirePermission(ctx.actor, 'preferences:change');
  await countAttempt(ctx, 'code-address', networkOf(from));
  await countAttempt(ctx, 'code-everywhere', address);
  await ctx.inTransaction((inside) =>
    mailCode(inside, asked(organizationId, address), ({ settings, code }) =>
      addressLetter({ productName: settings.productName, code, whose: `for ${organizationName}` }),
    ),
  );
}

/** From now on the address gets a copy of what the organization is told. */
export async function proveAddress(ctx: UntiedMemberContext, { address, code }: ProvedNotificationAddress) {
  const { organizationId } = ctx.actor;
  requireCustomer(ctx.actor);
  requirePermission(ctx.actor, 'preferences:change');
  await withCode(ctx, { ...asked(organizationId, address), code }, async (inside) => {
    await saveAddressOf(inside.tx, organizationId, address);
    await auditPreferences({ ...ctx, ...inside }, 'preferences.address-proved', { address });
  });
}

/** Only people are told again. */
export async function forgetAddress(ctx: MemberContext): Promise<void> {
  const { tx, actor } = ctx;
  requireCustomer(actor);
  requirePermission(actor, 'preferences:change');
  await saveAddressOf(tx, actor.organizationId, null);
  await auditPreferences(ctx, 'preferences.address-removed', {});
}

async function auditPreferences(ctx: MemberContext, action: string, details: Record<string, unknown>) {
  const { actor } = ctx;
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId],
    action,
    subject: { kind: 'organization', id: actor.organizationId, name: actor.organizationName },
    details,
  });
}
