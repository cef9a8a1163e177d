import type { ActionDefinition } from '../../kernel/actions.ts';
import { activationActions } from '../activations/index.ts';
import { customerActions } from '../customers/index.ts';
import { accessActions, colleagueActions } from '../partners/index.ts';
import { peopleActions } from '../people/index.ts';
import { operationActions } from '../provisioning/index.ts';
import { registryActions } from '../registry/index.ts';
import { staffActions } from '../staff/index.ts';
import { subscriptionActions } from '../subscriptions/index.ts';
import { supportActions } from '../support/index.ts';

/** Everything that "Why can't I?" can be asked about, as the modules declare it. */
export const EXPLAINED_ACTIONS: ReadonlyMap<string, ActionDefinition> = new Map(
  [
    ...customerActions,
    ...subscriptionActions,
    ...activationActions,
    ...operationActions,
    ...accessActions,
    ...colleagueActions,
    ...peopleActions,
    ...registryActions,
    ...staffActions,
    ...supportActions,
  ].map((definition) => [definition.action, definition]),
);
