import { countryName } from '../../kernel/countries.ts';
import { explain } from '../../kernel/decisions.ts';
import { type CustomerRecord, factsOf } from './customers.repo.ts';
import { customerKind, customerState, usableUntil } from './customers.rules.ts';
import type { ServiceOfCustomer } from './merges.repo.ts';
import type { CustomerMergePlan } from './merging.contract.ts';
import {
  decideMerging,
  hasPart,
  MERGING_SENTENCES,
  mergedColumns,
  PART_NAMES,
  PARTS,
  type Part,
  suggestedSurvivor,
  undoableUntil,
} from './merging.rules.ts';

type Found = readonly [CustomerRecord, ...CustomerRecord[]];

/** A merge before it is made: who would stay, what each field could be, what goes along, and whether it may be. */
export function describePlan(
  customers: Found,
  services: readonly ServiceOfCustomer[],
  now: Date,
): CustomerMergePlan {
  const survivor = suggestedSurvivor(customers) ?? customers[0];
  const columns = mergedColumns([survivor, ...customers.filter((one) => one !== survivor)], {});
  const decision = decideMerging(
    customers.map((one) => ({ ...one, standing: customerState(factsOf(one), now) })),
  );
  return {
    survivorId: survivor.id,
    customers: customers.map((one) => ({
      id: one.id,
      version: one.version,
      name: one.name,
      number: one.number,
      kind: customerKind(one),
      standing: customerState(factsOf(one), now),
      createdAt: one.created_at.toISOString(),
      inCustomerPortal: one.organization_id !== null,
      services: services
        .filter(({ customerId }) => customerId === one.id)
        .map(({ id, ...service }) => ({ id, name: serviceName(service) })),
    })),
    fields: PART_NAMES.map((part) => ({
      part,
      values: customers.map((one) => ({
        customerId: one.id,
        text: textOf(one, part, anyHas(customers, part)),
      })),
    })),
    result: {
      number: columns.number,
      createdAt: columns.created_at.toISOString(),
      usableUntil:
        usableUntil({
          number: columns.number,
          createdAt: columns.created_at,
          planMissingSince: isWithoutPlan(customers, columns.number) ? columns.created_at : null,
        })?.toISOString() ?? null,
      undoableUntil: undoableUntil(now).toISOString(),
    },
    decision: {
      allowed: decision.allowed,
      explanation: decision.allowed ? null : explain(MERGING_SENTENCES, decision.reason),
    },
  };
}

/** The registry lists the number without an Enhancement Plan (PP-45). */
const isWithoutPlan = (
  customers: readonly { number: string | null; plan_missing_since: Date | null }[],
  number: string | null,
) => customers.some((one) => one.number === number && one.plan_missing_since !== null);

const serviceName = ({ offeringName, label, country, serviceAccountId }: Omit<ServiceOfCustomer, 'id'>) =>
  [label || offeringName, countryName(country), serviceAccountId].join(', ');

const anyHas = (customers: Found, part: Part) => customers.some((one) => hasPart(one, part));

/** A part as it is read; empty where a customer has nothing and another one has something. */
function textOf(customer: CustomerRecord, part: Part, needed: boolean): string {
  if (needed && !hasPart(customer, part)) return '';
  const { administrator_first_name: first, administrator_last_name: last } = customer;
  const values =
    part === 'administrator'
      ? [`${first} ${last}`.trim(), customer.administrator_sign_in_name]
      : PARTS[part].map((column) =>
          column === 'country' ? countryName(customer.country) : customer[column],
        );
  return values.filter(Boolean).join(', ');
}
