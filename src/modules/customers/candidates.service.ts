import { coreName, LEADING_FORMS } from '../../kernel/company-names.ts';
import type { MemberContext, Tx } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { DomainError } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import {
  listOwnRegistryCustomersNamed,
  mayHaveOwnCustomerNamed,
  type RegistryCustomer,
  searchMyCustomers,
} from '../registry/index.ts';
import type { Candidate } from './candidates.contract.ts';
import {
  isAnySame,
  listEnrolledNumbers,
  listNearCustomers,
  listSameCustomers,
  type NearCustomer,
} from './candidates.repo.ts';
import {
  companyDomain,
  DUPLICATE_SENTENCES,
  judgeCandidate,
  type Known,
  LIKENESS_WORDS,
  piecesOf,
  type Wanted,
} from './candidates.rules.ts';
import { factsOf } from './customers.repo.ts';
import { customerState } from './customers.rules.ts';

const MOST_SHOWN = 8;

/** Customers and own registry accounts that may be the company that is being typed, the most alike first. */
export async function findCandidates(ctx: MemberContext, wanted: Wanted): Promise<Candidate[]> {
  requirePermission(ctx.actor, 'customers:create');
  const [customers, accounts] = await Promise.all([nearCustomers(ctx, wanted), nearAccounts(ctx, wanted)]);
  return ranked(wanted, [...customers, ...accounts]);
}

/** Whether there may be the same company already: one short look, which usually finds nothing. */
export async function mayBeThere(tx: Tx, partnerId: string, wanted: Wanted): Promise<boolean> {
  const same = sameAs(wanted);
  const { core, names } = same;
  const inRegistry =
    wanted.number === '' && core !== ''
      ? mayHaveOwnCustomerNamed({ exact: names, beginning: core })
      : undefined;
  return isAnySame(tx, partnerId, same, inRegistry);
}

/** Refuses what seems to be there already, with the candidates; who means it says so with `acceptDuplicate`. */
export async function refuseDuplicate(
  ctx: MemberContext,
  wanted: Wanted,
  maybeThere: Promise<boolean> = mayBeThere(ctx.tx, ctx.actor.organizationId, wanted),
): Promise<void> {
  if (!(await maybeThere)) return;
  const [customers, accounts] = await Promise.all([
    sameCustomers(ctx, wanted),
    wanted.number === '' ? sameAccounts(ctx, wanted) : [],
  ]);
  const strong = ranked(wanted, [...customers, ...accounts]).filter(({ strength }) => strength === 'strong');
  if (strong.length === 0) return;
  const explanation = explain(DUPLICATE_SENTENCES, 'may-be-duplicate');
  const details = { reason: explanation.reason, explanation, candidates: strong };
  throw new DomainError('refused', explanation.sentence, details);
}

type Found = Pick<Candidate, 'kind' | 'id' | 'standing'> & { known: Known };

function ranked(wanted: Wanted, found: readonly Found[]): Candidate[] {
  return found
    .flatMap(({ known, ...candidate }) => {
      const judged = judgeCandidate(wanted, known);
      return judged ? [{ ...candidate, known, ...judged }] : [];
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_SHOWN)
    .map(({ known: { name, number, city, country }, kind, id, standing, strength, because }) => ({
      ...{ kind, id, number: number === '' ? null : number, name, city, country, standing, strength },
      because: because.map((reason) => ({ reason, words: LIKENESS_WORDS[reason] })),
    }));
}

async function nearCustomers({ tx, actor, clock }: MemberContext, wanted: Wanted): Promise<Found[]> {
  const near = await listNearCustomers(tx, actor.organizationId, {
    ...sameAs(wanted),
    pieces: piecesOf(wanted.name),
    signInName: wanted.signInName,
    domains: [wanted.signInName, wanted.contactEmail].map(companyDomain).filter(Boolean),
  });
  return near.map((customer) => foundCustomer(customer, clock.now()));
}

async function sameCustomers({ tx, actor, clock }: MemberContext, wanted: Wanted): Promise<Found[]> {
  const same = await listSameCustomers(tx, actor.organizationId, sameAs(wanted));
  return same.map((customer) => foundCustomer(customer, clock.now()));
}

function sameAs({ name, number }: Wanted) {
  const core = coreName(name);
  return { core, names: core === '' ? [] : WORDS_BEFORE.map((word) => `${word} ${core}`), number };
}

const WORDS_BEFORE = [...LEADING_FORMS, 'the'];

/** Of an inactivated customer neither address nor people are read (PP-42). */
function foundCustomer(customer: NearCustomer, now: Date): Found {
  const standing = customerState(factsOf(customer), now);
  const isOpen = standing === 'active';
  return {
    kind: 'customer',
    id: customer.id,
    standing,
    known: {
      name: customer.name,
      number: customer.number ?? '',
      country: customer.country,
      city: isOpen ? customer.city : '',
      signInName: isOpen ? customer.administrator_sign_in_name : '',
    },
  };
}

/** Own accounts in the registry of a similar name that are not in the list. */
async function nearAccounts(ctx: MemberContext, wanted: Wanted): Promise<Found[]> {
  if (coreName(wanted.name).length < 2) return [];
  const { items } = await searchMyCustomers(ctx, { name: coreName(wanted.name) });
  return notEnrolled(ctx, wanted, items);
}

async function sameAccounts(ctx: MemberContext, wanted: Wanted): Promise<Found[]> {
  const { core, names } = sameAs(wanted);
  const accounts = await listOwnRegistryCustomersNamed(ctx.tx, { exact: [core, ...names], beginning: core });
  return notEnrolled(ctx, wanted, accounts);
}

/** The account whose number is entered is meant anyway. */
async function notEnrolled(
  { tx, actor }: MemberContext,
  { number }: Wanted,
  accounts: readonly RegistryCustomer[],
): Promise<Found[]> {
  const enrolled = await listEnrolledNumbers(
    tx,
    actor.organizationId,
    accounts.map((account) => account.number),
  );
  return accounts
    .filter((account) => account.number !== number && !enrolled.includes(account.number))
    .map((account) => ({
      kind: 'registry',
      id: null,
      standing: 'active',
      known: { ...account, signInName: '' },
    }));
}
