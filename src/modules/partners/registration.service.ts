import type { AccountContext } from '../../kernel/context.ts';
import { refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { recordAudit } from '../audit/index.ts';
import { synchronisePartner } from '../rapidstart/partners/index.ts';
import type { RegisterPartner } from './partners.contract.ts';
import { insertPartner, insertPerson } from './partners.repo.ts';
import { explainRegistration } from './registration.rules.ts';
import { standingOf } from './standing.service.ts';
import { registryVerdict } from './verdict.rules.ts';

/** Activates the partner organization, once; whoever does it becomes its administrator and is known to RapidStart (PP-4…PP-8, PP-14, PP-17, PP-18). */
export async function registerPartner(ctx: AccountContext, input: RegisterPartner) {
  const { tx, account } = ctx;
  const { known, organization } = await standingOf(ctx, input.partnerNumber);
  const { reasons } = registryVerdict({ registry: known, active: organization !== undefined });
  const [first, ...others] = reasons;
  if (first) throw refused(first, others);

  const organizationId = newId();
  await actFor(tx, organizationId);
  await openOrganization(ctx, organizationId, input);
  const personId = newId();
  await insertPerson(tx, {
    organization_id: organizationId,
    id: personId,
    account_id: account.accountId,
    first_name: input.firstName,
    last_name: input.lastName,
    sign_in_name: known?.signInName ?? '',
    contact_email: input.contactEmail,
    roles: ['administrator'],
    created_at: ctx.clock.now(),
    bound_at: ctx.clock.now(),
  });
  const { partnerNumber, name, address } = input;
  await synchronisePartner(ctx, { organizationId, partnerNumber, name, country: address.country, personId });
  await recordAudit(
    ctx,
    { ...account, role: 'partner administrator' },
    {
      organizationIds: [organizationId],
      action: 'partner.registered',
      subject: { kind: 'partner', id: organizationId, name: input.name },
      details: { partnerNumber, signInName: known?.signInName, synchronisedTo: ['rapidstart'] },
    },
  );
  return { organizationId };
}

async function openOrganization({ tx, clock }: AccountContext, id: string, input: RegisterPartner) {
  try {
    await insertPartner(tx, {
      id,
      kind: 'partner',
      name: input.name,
      registry_number: input.partnerNumber,
      address: JSON.stringify(input.address),
      phone: input.phone,
      created_at: clock.now(),
    });
  } catch (error) {
    if (violatedConstraint(error) === 'organizations_registry_number_idx') {
      throw refused(explainRegistration('already-active'));
    }
    throw error;
  }
}
