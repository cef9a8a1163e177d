import { openBrokerById } from '../brokers/index.ts';
import { builtInBroker, type Services } from '../provisioning/index.ts';
import type { KeyRow } from './access-keys.repo.ts';

/** Somebody may wait for the answer. */
const LIMITS = { timeoutMs: 30_000 };

/** Whom a key is asked of, outside of any transaction; `standIn` is how the built-in broker of a sandbox answers. */
export async function brokerOf(
  asking: Parameters<typeof openBrokerById>[0],
  { broker_id: brokerId }: Pick<KeyRow, 'broker_id'>,
  standIn: Services = 'at-once',
) {
  if (brokerId === null) return { kind: 'open' as const, broker: builtInBroker(standIn) };
  const opened = await openBrokerById(asking, brokerId, LIMITS);
  if (opened.kind === 'open') return { kind: 'open' as const, broker: opened.broker };
  const words =
    opened.kind === 'resting'
      ? `The broker of the service rests: ${opened.reason}`
      : opened.explanation.sentence;
  return { kind: 'closed' as const, words };
}

/** A key as its broker knows it: the service's instance has the id of the subscription. */
export const bindingOf = (key: Pick<KeyRow, 'id' | 'subscription_id' | 'service_id' | 'plan_id'>) => ({
  ...{ bindingId: key.id, instanceId: key.subscription_id },
  ...{ serviceId: key.service_id, planId: key.plan_id },
});
