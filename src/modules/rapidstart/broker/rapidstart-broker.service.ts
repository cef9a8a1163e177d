import type { Db, Tx } from '../../../kernel/context.ts';
import { actFor } from '../../../platform/postgres/capacity.ts';
import type { Broker, Failed } from '../../../platform/service-broker/broker-types.ts';
import { errorWords } from '../../provisioning/provisioning.rules.ts';
import {
  hasContent,
  inspectTenant,
  provisionContent,
  provisionLibrary,
  type Tenant,
} from '../content/index.ts';
import { rapidstartCatalog } from './rapidstart-catalog.ts';
import { INCOMPLETE, RAPIDSTART_PLAN } from './rapidstart-plans.rules.ts';

/**
 * RapidStart of one customer's organization as a service broker in this process. Each call is a transaction of its own as
 * that organization, and may be repeated; what goes wrong in it is an answer that a later try may mend.
 */
export function openRapidStart({ db }: { db: Db }, organizationId: string): Broker {
  const within = <T>(subscriptionId: string, work: (tx: Tx, tenant: Tenant) => Promise<T>) =>
    answered(() =>
      db.transaction().execute(async (tx) => {
        const [, result] = await Promise.all([
          actFor(tx, organizationId),
          work(tx, { organizationId, subscriptionId }),
        ]);
        return result;
      }),
    );
  return {
    catalog: async () => ({ kind: 'done', catalog: rapidstartCatalog }),
    provision: ({ instanceId }) => within(instanceId, createContent),
    update: async () => DONE,
    lastOperation: ({ instanceId, of }) =>
      of === 'provision' ? within(instanceId, fillLibrary) : Promise.resolve(DONE),
    // Its data is kept for as long as the customer was promised, and goes with the organization.
    deprovision: async () => DONE,
    fetchInstance: ({ instanceId }) => within(instanceId, inspect),
    bind: async () => NOT_BINDABLE,
    unbind: async () => GONE,
    fetchBinding: async () => GONE,
  };
}

/** The rest is done when somebody asks how far it is: at once. */
async function createContent(tx: Tx, tenant: Tenant) {
  await provisionContent(tx, tenant);
  return {
    kind: 'accepted' as const,
    ...{ operation: 'library', retryAfterSeconds: 0, description: null, dashboardUrl: null },
  };
}

/** Whoever accepted the order may have been another one: a sandbox's built-in broker makes no content. */
async function fillLibrary(tx: Tx, tenant: Tenant) {
  if (!(await hasContent(tx, tenant))) await provisionContent(tx, tenant);
  await provisionLibrary(tx, tenant);
  return DONE;
}

async function inspect(tx: Tx, tenant: Tenant) {
  const { isEmpty, problems } = await inspectTenant(tx, tenant);
  if (isEmpty) return GONE;
  if (problems.length > 0) return { ...FAILED, code: INCOMPLETE, description: problems.join(' ') };
  const instance = { dashboardUrl: null, parameters: null, maintenanceVersion: null };
  return { kind: 'done' as const, instance: { ...RAPIDSTART_PLAN, ...instance } };
}

async function answered<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    return { ...FAILED, description: errorWords(error) };
  }
}

const DONE = { kind: 'done', dashboardUrl: null, description: null } as const;
const GONE = { kind: 'gone' } as const;

/** A transaction leaves all of its work or nothing: nothing has to be cleared away. */
const FAILED: Failed = {
  kind: 'failed',
  reason: 'server-failed',
  ...{ status: null, code: null, description: '' },
  ...{ orphan: false, transient: true, retryAfterSeconds: null },
};

const NOT_BINDABLE: Failed = {
  ...FAILED,
  ...{ reason: 'refused-request', transient: false },
  description: 'RapidStart gives no access credentials: programs get roles in it instead.',
};
