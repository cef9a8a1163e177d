import type { Tx } from '../../../kernel/context.ts';
import type { Control, FunctionalArea, LibraryTable, QuestionDefinition } from './content.rules.ts';

/** Whose service is read. */
type Tenant = { organizationId: string; subscriptionId: string };

/** The functional areas of a service with everything in them, in the order of Design (RS-70). */
export async function listAreas(
  tx: Tx,
  { organizationId, subscriptionId }: Tenant,
): Promise<FunctionalArea[]> {
  const areas = await tx
    .selectFrom('rapidstart_areas')
    .select(['code', 'name', 'description'])
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .orderBy('position')
    .orderBy('code')
    .execute();
  const groups = await tx
    .selectFrom('rapidstart_groups')
    .select(['area_code', 'code', 'name', 'help'])
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .orderBy('position')
    .orderBy('code')
    .execute();
  const questions = await tx
    .selectFrom('rapidstart_questions')
    .select(['area_code', 'group_code', 'code', 'label', 'help', 'control', 'definition'])
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .orderBy('position')
    .orderBy('code')
    .execute();
  const questionsOf = (areaCode: string, groupCode: string) =>
    questions
      .filter((row) => row.area_code === areaCode && row.group_code === groupCode)
      .map(({ code, label, help, control, definition }) => ({
        ...{ code, label, help },
        control: control as Control,
        definition: asWritten<QuestionDefinition>(definition),
      }));
  return areas.map((area) => ({
    ...area,
    groups: groups
      .filter((row) => row.area_code === area.code)
      .map(({ code, name, help }) => ({ code, name, help, questions: questionsOf(area.code, code) })),
  }));
}

/** The default records of a service by table of the target, in the order in which they were laid out. */
export async function listLibrary(
  tx: Tx,
  { organizationId, subscriptionId }: Tenant,
): Promise<LibraryTable[]> {
  const rows = await tx
    .selectFrom('rapidstart_library')
    .select(['table_id', 'record'])
    .where('organization_id', '=', organizationId)
    .where('subscription_id', '=', subscriptionId)
    .orderBy('table_id')
    .orderBy('position')
    .execute();
  const tables = new Map<number, LibraryTable>();
  for (const { table_id: tableId, record } of rows) {
    const table = tables.get(tableId) ?? { tableId, records: [] };
    table.records.push(asWritten<LibraryTable['records'][number]>(record));
    tables.set(tableId, table);
  }
  return [...tables.values()];
}

/** Content is written by this module alone, in the shape that it is read in. */
const asWritten = <Shape>(stored: unknown) => stored as Shape;
