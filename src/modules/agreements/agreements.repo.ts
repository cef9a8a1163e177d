import type { Tx } from '../../kernel/context.ts';

export type Acceptance = {
  id: string;
  agreementId: string;
  subscriptionId: string;
  accountId: string;
  acceptedAt: Date;
};

export async function insertAcceptance(tx: Tx, organizationId: string, acceptance: Acceptance) {
  await tx
    .insertInto('agreement_acceptances')
    .values({
      organization_id: organizationId,
      id: acceptance.id,
      agreement_id: acceptance.agreementId,
      subscription_id: acceptance.subscriptionId,
      account_id: acceptance.accountId,
      accepted_at: acceptance.acceptedAt,
    })
    .execute();
}
