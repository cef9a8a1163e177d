import { sql } from 'kysely';
import type { Context } from '../../kernel/context.ts';
import type { Broker, BrokerCall } from '../../platform/service-broker/broker-types.ts';

export type Services = 'at-once' | 'hang' | 'fail';

/**
 * How the built-in broker answers for the services of this partner, for which the transaction works: in a sandbox, unless
 * the installation says otherwise. Undefined where the services' own brokers are asked.
 */
export async function standInFor(
  { tx, settings }: Pick<Context, 'tx' | 'settings'>,
  partnerId: string,
): Promise<Services | undefined> {
  if (settings.sandboxBrokers === 'own') return undefined;
  const { rows } = await sql<{ services: Services }>`
    select services from sandboxes where organization_id = ${partnerId}`.execute(tx);
  return rows[0]?.services;
}

/** One that hangs leaves so many tries without an answer before it takes the order. */
const UNANSWERED = 2;

/** Answers as a broker would and asks nobody: what is ordered is there at once, never comes, or is said to have failed. */
export function builtInBroker(services: Services): Broker {
  const worked = async () => {
    if (services === 'hang') return UNDER_WAY;
    return services === 'fail' ? FAILED : ({ kind: 'done', dashboardUrl: null, description: null } as const);
  };
  const ordered = async (_: unknown, { attempt = 1 }: BrokerCall) =>
    services === 'hang' && attempt <= UNANSWERED ? NO_ANSWER : worked();
  const none = async () => ({ kind: 'gone' }) as const;
  return {
    catalog: async () => FAILED,
    provision: ordered,
    update: ordered,
    lastOperation: worked,
    deprovision: async () => ({ kind: 'done' }),
    fetchInstance: none,
    bind: async () => (services === 'at-once' ? BOUND : services === 'hang' ? UNDER_WAY : FAILED),
    unbind: none,
    fetchBinding: async () => BOUND,
  };
}

/** Nothing is behind it. */
const BOUND = {
  kind: 'done',
  binding: {
    credentials: { key: 'sandbox', note: 'Made by the built-in broker of the sandbox. It opens nothing.' },
    parameters: null,
    expiresAt: null,
  },
} as const;

const UNDER_WAY = {
  kind: 'accepted',
  operation: 'sandbox',
  retryAfterSeconds: 3_600,
  description: 'The built-in broker of the sandbox was told to hang.',
  dashboardUrl: null,
} as const;

const FAILED = {
  kind: 'failed',
  reason: 'says-failed',
  status: null,
  code: null,
  description: 'The built-in broker of the sandbox was told to fail.',
  orphan: false,
  transient: false,
  retryAfterSeconds: null,
} as const;

const NO_ANSWER = {
  ...FAILED,
  reason: 'timed-out',
  description: 'The service did not answer in time: the built-in broker of the sandbox was told to hang.',
  transient: true,
} as const;
