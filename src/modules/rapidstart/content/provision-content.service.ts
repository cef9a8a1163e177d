import type { Tx } from '../../../kernel/context.ts';
import { defaultAreas } from './base-information.ts';
import {
  countLibrary,
  countQuestions,
  insertArea,
  insertGroups,
  insertLibrary,
  insertQuestions,
  type Tenant,
} from './content.repo.ts';
import { defaultLibrary } from './default-library.ts';

/** Gives a new tenant its functional areas, groups and questions. What is there already stays as it is. */
export async function provisionContent(tx: Tx, tenant: Tenant): Promise<void> {
  for (const [index, area] of defaultAreas.entries()) {
    await insertArea(tx, tenant, area, index + 1);
    await insertGroups(tx, tenant, area.code, area.groups);
    for (const group of area.groups) {
      await insertQuestions(tx, tenant, { areaCode: area.code, code: group.code }, group.questions);
    }
  }
}

/** Gives a new tenant its default records. What is there already stays as it is. */
export async function provisionLibrary(tx: Tx, tenant: Tenant): Promise<void> {
  for (const table of defaultLibrary) await insertLibrary(tx, tenant, table);
}

/** Compares a tenant with what it should have been given; returns one sentence for each thing that is missing. */
export async function verifyTenant(tx: Tx, tenant: Tenant): Promise<string[]> {
  const questions = await countQuestions(tx, tenant);
  const records = await countLibrary(tx, tenant);
  const groups = defaultAreas.flatMap((area) =>
    area.groups.map((group) => ({
      name: `${area.name}, ${group.name}`,
      found: questions.get(`${area.code}/${group.code}`) ?? 0,
      expected: group.questions.length,
    })),
  );
  const tables = defaultLibrary.map((table) => ({
    name: `Library table ${table.tableId}`,
    found: records.get(table.tableId) ?? 0,
    expected: table.records.length,
  }));
  return [...groups, ...tables]
    .filter(({ found, expected }) => found < expected)
    .map(({ name, found, expected }) => `${name}: ${found} of ${expected} are there.`);
}
