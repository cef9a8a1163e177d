import type { Ids } from './estate-services.ts';
import type { World } from './world.ts';

type RapidStartFacts = { word: string; customerOrganizationId: string; accountId: string; ids: Ids };

export async function layOutRapidStart(
  { db, clock }: World,
  { word, customerOrganizationId, accountId, ids }: RapidStartFacts,
) {
  const at = clock.now();
  const own = { organization_id: customerOrganizationId, project_id: ids.projectId };
  await db
    .insertInto('rapidstart_projects')
    .values({
      organization_id: customerOrganizationId,
      id: ids.projectId,
      subscription_id: ids.subscriptionId,
      name: `${word} Project`,
      kind: 'custom',
      method: 'custom-template',
      country: 'US',
      industry: 'Retail',
      company_name: `${word} Company`,
      address: JSON.stringify({ street: '', city: '', state: '', postalCode: '', country: 'US' }),
      content: JSON.stringify({ areas: [] }),
      created_by: accountId,
      created_at: at,
    })
    .execute();
  await db
    .insertInto('rapidstart_project_groups')
    .values({ ...own, area_code: 'base-information', group_code: 'ledger', updated_at: at })
    .execute();
  await db
    .insertInto('rapidstart_loads')
    .values({
      ...own,
      id: ids.loadId,
      target: 'business-central-package',
      package_code: 'X',
      file_name: 'PackageX.rapidstart',
      file: Buffer.from(word),
      summary: JSON.stringify({ tables: [], warnings: [word] }),
      created_by: accountId,
      created_at: at,
    })
    .execute();
}
