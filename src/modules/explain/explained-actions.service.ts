import type { AccountActionDefinition, ActionDefinition } from '../../kernel/actions.ts';
import { accessKeyActions } from '../access-keys/index.ts';
import { factorActions } from '../accounts/index.ts';
import { activationActions } from '../activations/index.ts';
import { agreementActions } from '../agreements/index.ts';
import { announcementActions } from '../announcements/index.ts';
import { brokerActions } from '../brokers/index.ts';
import { catalogueActions } from '../catalogue/index.ts';
import { importActions } from '../customer-imports/index.ts';
import { noteActions } from '../customer-notes/index.ts';
import { tagActions } from '../customer-tags/index.ts';
import { viewActions } from '../customer-views/index.ts';
import { customerActions, mergingActions } from '../customers/index.ts';
import { grantActions } from '../grants/index.ts';
import { partnerChangeActions } from '../partner-changes/index.ts';
import { accessActions, colleagueActions, registrationActions } from '../partners/index.ts';
import { peopleActions } from '../people/index.ts';
import { preferencesActions } from '../preferences/index.ts';
import { programActions } from '../programs/index.ts';
import { operationActions } from '../provisioning/index.ts';
import { loadActions } from '../rapidstart/loads/index.ts';
import { projectActions } from '../rapidstart/projects/index.ts';
import { readingActions } from '../rapidstart/readings/index.ts';
import { reconciliationActions } from '../reconciliation/index.ts';
import { registryActions } from '../registry/index.ts';
import { sourceActions } from '../registry/sources/index.ts';
import { sandboxActions } from '../sandboxes/index.ts';
import { serviceChangeActions } from '../service-changes/index.ts';
import { signInPolicyActions } from '../sign-in-policy/index.ts';
import { signInProviderActions } from '../sign-in-providers/index.ts';
import { staffActions } from '../staff/index.ts';
import { subscriptionActions } from '../subscriptions/index.ts';
import { supportActions } from '../support/index.ts';
import { webhookActions } from '../webhooks/index.ts';

/** Everything that "Why can't I?" can be asked about in an organization, as the modules declare it. */
export const EXPLAINED_ACTIONS: ReadonlyMap<string, ActionDefinition> = byName([
  ...customerActions,
  ...mergingActions,
  ...importActions,
  ...tagActions,
  ...noteActions,
  ...viewActions,
  ...subscriptionActions,
  ...serviceChangeActions,
  ...accessKeyActions,
  ...activationActions,
  ...operationActions,
  ...accessActions,
  ...colleagueActions,
  ...peopleActions,
  ...preferencesActions,
  ...programActions,
  ...grantActions,
  ...projectActions,
  ...loadActions,
  ...readingActions,
  ...agreementActions,
  ...announcementActions,
  ...catalogueActions,
  ...registryActions,
  ...sourceActions,
  ...brokerActions,
  ...reconciliationActions,
  ...sandboxActions,
  ...webhookActions,
  ...partnerChangeActions,
  ...signInPolicyActions,
  ...signInProviderActions,
  ...staffActions,
  ...supportActions,
]);

/** The same for somebody who does not say for which organization: of the own account, and before there is one. */
export const EXPLAINED_ACCOUNT_ACTIONS: ReadonlyMap<string, AccountActionDefinition> = byName([
  ...registrationActions,
  ...factorActions,
]);

function byName<Definition extends { action: string }>(definitions: Definition[]) {
  return new Map(definitions.map((definition) => [definition.action, definition]));
}
