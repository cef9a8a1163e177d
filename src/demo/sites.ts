import type { MemberContext } from '../kernel/context.ts';
import { addBroker, importService, readBrokerCatalog } from '../modules/brokers/index.ts';
import { findDraft, publishOffering, saveDraft } from '../modules/catalogue/index.ts';
import type { OfferingContent } from '../modules/catalogue/offerings.rules.ts';
import { actAsMember, type Stage, untiedMember } from './acting.ts';
import type { Office } from './customers.ts';
import { openSites, SITES_PASSWORD } from './sites-process.ts';

const CODE = 'sites';

/** A second service, of another kind: connected by its broker, taken over and published as an operator does it. */
export async function offerSites(stage: Stage, { player, organizationId }: Office, at: Date): Promise<void> {
  const url = await openSites(stage.settings);
  if (url === undefined) return;
  const asOperator = <T>(work: (ctx: MemberContext) => Promise<T>) =>
    actAsMember(stage, player, organizationId, at, work);
  const { id } = await asOperator((ctx) => addBroker(ctx, brokerAt(url)));
  const { catalog } = await readBrokerCatalog(await untiedMember(stage, player, organizationId, at), id);
  const serviceId = catalog?.services[0]?.id ?? '';
  await asOperator(async (ctx) => {
    await importService(ctx, id, { serviceId, code: CODE, accountPrefix: 'ST' });
    const draft = await findDraft(ctx, CODE);
    if (!draft?.content) throw new Error('The broker of the demo offers nothing.');
    await saveDraft(ctx, CODE, draft.revision, decided(draft.content));
    await publishOffering(ctx, CODE, draft.revision + 1);
  });
}

const brokerAt = (url: string) => ({
  ...{ name: 'Sites of Contoso Cloud', url, secret: SITES_PASSWORD, authority: null },
  authentication: { kind: 'basic' as const, userName: 'portico' },
});

/** What the vendor decides about a service that its broker describes. */
const decided = (content: OfferingContent): OfferingContent => ({
  ...content,
  name: 'Sites',
  roles: ['Administrator', 'Editor'],
  plans: content.plans.map((plan) => ({
    ...plan,
    name: `${plan.name.charAt(0).toUpperCase()}${plan.name.slice(1)}`,
    forProspects: plan.code === 'basic',
    trialNote: plan.code === 'basic' ? 'Free while the customer is a prospect.' : '',
    // The broker's own hour would end the work long before the promise is broken, which a sandbox's clock is moved to see.
    maximumPollingSeconds: null,
  })),
  regions: [
    { country: 'US', dataCentre: 'virginia', otherDataCentres: [] },
    { country: 'GB', dataCentre: 'dublin', otherDataCentres: ['amsterdam'] },
    { country: 'IE', dataCentre: 'dublin', otherDataCentres: [] },
    { country: 'DE', dataCentre: 'amsterdam', otherDataCentres: ['dublin'] },
  ],
  purposes: ['Production', 'Test'],
});
