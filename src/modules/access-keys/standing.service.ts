import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Json } from '../../kernel/tables/columns.ts';
import { plansAtBroker } from '../brokers/index.ts';
import { findOfferingVersion } from '../catalogue/index.ts';
import { retirementState } from '../catalogue/offerings.rules.ts';
import { readParameterSchema } from '../catalogue/parameters.rules.ts';
import { customerState } from '../customers/customers.rules.ts';
import { providerOf } from '../provisioning/providers.rules.ts';
import { countKeys, findServiceOf } from './access-keys.repo.ts';
import type { CreatingFacts } from './access-keys.rules.ts';

/** A service of the own organization, whom its keys are asked of, and what stands for or against another one. */
export async function standingOf({ tx, actor, clock }: MemberContext, subscriptionId: string) {
  const row = await findServiceOf(tx, actor.organizationId, subscriptionId);
  if (!row) throw notFound('service');
  const content = await findOfferingVersion(tx, row.offering_code, row.offering_version);
  const plan = content?.plans.find(({ code }) => code === row.plan_code);
  const provider = content && providerOf(content, plan);
  const atBroker = await plansAtBroker(tx, provider?.brokerId ?? null, provider?.serviceId ?? null);
  const offered = atBroker.find(({ id }) => id === provider?.planId);
  const schema = offered?.bindSchema ?? null;
  const { fields, problems } = schema === null ? NOTHING_ASKED : readParameterSchema(schema as Json);
  const now = clock.now();
  const facts: CreatingFacts = {
    customerState: customerState(row, now),
    retirement: retirementState(row.retired_from, now),
    activated: row.activated_at !== null,
    provisioned: row.provisioned_at !== null,
    underWay: row.under_way,
    bindable: offered?.bindable ?? false,
    formShown: problems.length === 0,
    keys: await countKeys(tx, actor.organizationId, subscriptionId),
  };
  const name = [row.name, row.label].filter(Boolean).join(': ');
  return { name, partnerId: row.partner_id, provider, schema, fields, facts };
}

const NOTHING_ASKED = { fields: [], problems: [] };
