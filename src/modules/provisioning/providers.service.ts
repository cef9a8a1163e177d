import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { openRapidStart } from '../rapidstart/broker/index.ts';
import type { LockedOperation } from './ledger.repo.ts';
import type { FindBroker, FoundBroker, Ordered } from './remote-service.service.ts';
import { builtInBroker, type Services } from './sandbox-brokers.service.ts';

type Asked = { operation: LockedOperation; ordered: Ordered; standIn: Services | undefined };

/**
 * Whom an operation asks. RapidStart makes nothing outside of the installation, so that in a sandbox it is asked itself
 * unless services were told to answer otherwise.
 */
export async function findProvider(
  worker: WorkerContext,
  { operation, ordered, standIn }: Asked,
  findBroker: FindBroker,
): Promise<FoundBroker> {
  const isOurs = ordered.brokerId === null;
  if (standIn && !(isOurs && standIn === 'at-once')) return { ...OPEN, broker: builtInBroker(standIn) };
  if (ordered.brokerId !== null) return findBroker(worker, ordered.brokerId);
  if (operation.organization_id === null) throw new Error('No organization has been allocated.');
  return { ...OPEN, retrieves: () => true, broker: openRapidStart(worker, operation.organization_id) };
}

const OPEN = { kind: 'open', retrieves: () => false, maintenanceOf: () => undefined } as const;
