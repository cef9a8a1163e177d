import { z } from 'zod';
import type { Db, Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ErpSignUpSchema, PlanSchema, RegionSchema } from './catalogue.contract.ts';
import {
  findCurrentOffering,
  findVersion,
  insertMissing,
  listCurrentOfferings,
  listDataCentres,
  type OfferingRow,
  type VersionRow,
} from './catalogue.repo.ts';
import { type OfferingContent, type Retirement, retirementOf } from './offerings.rules.ts';
import { DATA_CENTRES, RAPIDSTART, RAPIDSTART_VERSION, startingAgreements } from './starting-catalogue.ts';

/** Lays out the starting catalogue where it is missing. For the owner's connection, or an operator's transaction. */
export async function seedCatalogue(db: Db | Tx): Promise<void> {
  await insertMissing(db, {
    dataCentres: DATA_CENTRES,
    offerings: [RAPIDSTART],
    versions: [RAPIDSTART_VERSION],
    agreements: startingAgreements().map((agreement) => ({ id: newId(), ...agreement })),
  });
}

/** A published offering as it is added from now on. */
export type Offering = {
  code: string;
  version: number;
  accountPrefix: string;
  content: OfferingContent;
  retirement: Retirement | null;
};

/** Every published offering by name, the retired ones too. */
export async function listOfferings(tx: Tx): Promise<Offering[]> {
  return (await listCurrentOfferings(tx)).map(offeringOf);
}

/** One published offering; undefined where there is none. */
export async function findOffering(tx: Tx, code: string): Promise<Offering | undefined> {
  const row = await findCurrentOffering(tx, code);
  return row && offeringOf(row);
}

/** What a subscription was added from: its plans, roles and promises as they were, whatever was published since. */
export async function findOfferingVersion(
  tx: Tx,
  code: string,
  version: number,
): Promise<OfferingContent | undefined> {
  const row = await findVersion(tx, code, version);
  return row && contentOf(row);
}

/** Data centres by code, with the names that people know them by. */
export async function dataCentreNames(tx: Tx): Promise<Map<string, string>> {
  return new Map((await listDataCentres(tx)).map(({ code, name }) => [code, name]));
}

function offeringOf(row: OfferingRow): Offering {
  const { code, version, accountPrefix } = row;
  return { code, version, accountPrefix, content: contentOf(row), retirement: retirementOf(row) };
}

export function contentOf(row: VersionRow): OfferingContent {
  const { name, description, serviceKind, brokerId, serviceId, roles, purposes, languages } = row;
  return {
    ...{ name, description, serviceKind, brokerId, serviceId, roles, purposes, languages },
    plans: z.array(PlanSchema).parse(row.plans) as OfferingContent['plans'],
    regions: z.array(RegionSchema).parse(row.regions),
    erpSignUp: ErpSignUpSchema.nullable().parse(row.erpSignUp),
  };
}
