import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { requireVendor } from '../support/index.ts';
import { Erased } from './lifecycle.contract.ts';
import { findReceipt, listReceipts, type ReceiptPage, type ReceiptRow } from './receipts.repo.ts';

/** Receipts of the partner's erased customers, newest first. */
export async function readReceipts({ tx, actor }: MemberContext, page: ReceiptPage) {
  requirePermission(actor, 'customers:read');
  return listReceipts(tx, actor.organizationId, page);
}

export async function readReceipt({ tx, actor }: MemberContext, customerId: string) {
  requirePermission(actor, 'customers:read');
  return receiptOf(await findReceipt(tx, actor.organizationId, customerId));
}

/** One receipt of any partner, for Support. */
export async function readPartnersReceipt(
  { tx, actor }: MemberContext,
  partnerId: string,
  customerId: string,
) {
  requireVendor(actor);
  requirePermission(actor, 'support:read');
  return receiptOf(await findReceipt(tx, partnerId, customerId));
}

function receiptOf(row: ReceiptRow | undefined) {
  if (!row) throw notFound('receipt');
  return receiptAnswer(row);
}

/** Receipts of all partners, for Support: they name no customer, so the looking is no ledger row. */
export async function readAllReceipts({ tx, actor }: MemberContext, page: ReceiptPage) {
  requireVendor(actor);
  requirePermission(actor, 'support:read');
  return listReceipts(tx, undefined, page);
}

export const receiptAnswer = (row: ReceiptRow) => ({
  id: row.id,
  partner: { organizationId: row.partner_id, name: row.partner_name },
  kind: row.kind,
  enrolledAt: row.enrolled_at.toISOString(),
  inactivatedAt: row.inactivated_at.toISOString(),
  erasedAt: row.erased_at.toISOString(),
  erased: Erased.parse(row.erased),
  left: row.left.map((one) => ({ ...one, nextTryAt: new Date(one.nextTryAt).toISOString() })),
});
