import type { Tx } from '../../../kernel/context.ts';
import type { FunctionalArea, LibraryTable, Question, QuestionGroup } from './content.rules.ts';

/** Whose service the content belongs to. */
export type Tenant = { organizationId: string; subscriptionId: string };

const keyOf = ({ organizationId, subscriptionId }: Tenant) => ({
  organization_id: organizationId,
  subscription_id: subscriptionId,
});

/** What is there already stays as it is. */
export async function insertArea(tx: Tx, tenant: Tenant, area: FunctionalArea, position: number) {
  const { code, name, description } = area;
  await tx
    .insertInto('rapidstart_areas')
    .values({ ...keyOf(tenant), code, position, name, description })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertGroups(tx: Tx, tenant: Tenant, areaCode: string, groups: QuestionGroup[]) {
  await tx
    .insertInto('rapidstart_groups')
    .values(
      groups.map(({ code, name, help }, index) => ({
        ...keyOf(tenant),
        area_code: areaCode,
        code,
        position: index + 1,
        name,
        help,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertQuestions(
  tx: Tx,
  tenant: Tenant,
  group: { areaCode: string; code: string },
  questions: Question[],
) {
  await tx
    .insertInto('rapidstart_questions')
    .values(
      questions.map(({ code, label, help, control, definition }, index) => ({
        ...keyOf(tenant),
        area_code: group.areaCode,
        group_code: group.code,
        code,
        position: index + 1,
        label,
        help,
        control,
        definition: JSON.stringify(definition),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertLibrary(tx: Tx, tenant: Tenant, { tableId, records }: LibraryTable) {
  await tx
    .insertInto('rapidstart_library')
    .values(
      records.map((record, index) => ({
        ...keyOf(tenant),
        table_id: tableId,
        position: index + 1,
        record: JSON.stringify(record),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether a functional area is there already. */
export async function hasContent(tx: Tx, tenant: Tenant): Promise<boolean> {
  const area = await tx
    .selectFrom('rapidstart_areas')
    .select('code')
    .where('organization_id', '=', tenant.organizationId)
    .where('subscription_id', '=', tenant.subscriptionId)
    .limit(1)
    .executeTakeFirst();
  return area !== undefined;
}

/** Group → number of its questions, as `area/group`. */
export async function countQuestions(tx: Tx, tenant: Tenant): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('rapidstart_questions')
    .select(['area_code', 'group_code', (count) => count.fn.countAll<number>().as('questions')])
    .where('organization_id', '=', tenant.organizationId)
    .where('subscription_id', '=', tenant.subscriptionId)
    .groupBy(['area_code', 'group_code'])
    .execute();
  return new Map(rows.map((row) => [`${row.area_code}/${row.group_code}`, Number(row.questions)]));
}

/** Table → number of its records in the library. */
export async function countLibrary(tx: Tx, tenant: Tenant): Promise<Map<number, number>> {
  const rows = await tx
    .selectFrom('rapidstart_library')
    .select(['table_id', (count) => count.fn.countAll<number>().as('records')])
    .where('organization_id', '=', tenant.organizationId)
    .where('subscription_id', '=', tenant.subscriptionId)
    .groupBy('table_id')
    .execute();
  return new Map(rows.map((row) => [row.table_id, Number(row.records)]));
}
