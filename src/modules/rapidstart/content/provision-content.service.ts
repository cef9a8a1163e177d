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
  await Promise.all(
    defaultAreas.flatMap((area, index) => [
      insertArea(tx, tenant, area, index + 1),
      insertGroups(tx, tenant, area.code, area.groups),
      ...area.groups.map((group) =>
        insertQuestions(tx, tenant, { areaCode: area.code, code: group.code }, group.questions),
      ),
    ]),
  );
}

/** Gives a new tenant its default records. What is there already stays as it is. */
export async function provisionLibrary(tx: Tx, tenant: Tenant): Promise<void> {
  await Promise.all(defaultLibrary.map((table) => insertLibrary(tx, tenant, table)));
}

/** Compares a tenant with what it should have been given: one sentence for each thing that is missing. */
export async function inspectTenant(
  tx: Tx,
  tenant: Tenant,
): Promise<{ isEmpty: boolean; problems: string[] }> {
  const [questions, records] = await Promise.all([countQuestions(tx, tenant), countLibrary(tx, tenant)]);
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
  const problems = [...groups, ...tables]
    .filter(({ found, expected }) => found < expected)
    .map(({ name, found, expected }) => `${name}: ${found} of ${expected} are there.`);
  return { isEmpty: questions.size === 0 && records.size === 0, problems };
}
