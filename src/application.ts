import type { FastifyInstance } from 'fastify';
import { fillDemo } from './demo/index.ts';
import type { Db } from './kernel/context.ts';
import { accessKeyRemovalJob, accessKeyRoutes, accessKeyTimer } from './modules/access-keys/index.ts';
import {
  accountRoutes,
  identityRoutes,
  openIdRoutes,
  passkeyRoutes,
  providerLogoutRoutes,
  secondFactorRoutes,
  sessionRoutes,
} from './modules/accounts/index.ts';
import {
  activationRoutes,
  bouncedInvitationJob,
  invitationRoutes,
  sentInvitationRoutes,
} from './modules/activations/index.ts';
import { agreementRoutes, publishingRoutes, requireAccepted } from './modules/agreements/index.ts';
import { announcementRoutes } from './modules/announcements/index.ts';
import { auditRoutes } from './modules/audit/index.ts';
import { brokerRoutes } from './modules/brokers/index.ts';
import { catalogueDeskRoutes, seedCatalogue } from './modules/catalogue/index.ts';
import { customerExportRoutes } from './modules/customer-export/index.ts';
import { customerImportJob, customerImportRoutes } from './modules/customer-imports/index.ts';
import { customerNoteRoutes } from './modules/customer-notes/index.ts';
import { customerTagRoutes } from './modules/customer-tags/index.ts';
import { customerViewRoutes } from './modules/customer-views/index.ts';
import {
  customerListRoutes,
  customerRoutes,
  enrolmentRoutes,
  mergeMemoryTimer,
  mergeRoutes,
} from './modules/customers/index.ts';
import { dashboardRoutes } from './modules/dashboard/index.ts';
import { erasedServiceJob } from './modules/erased-services/index.ts';
import { explainRoutes } from './modules/explain/index.ts';
import {
  calendarRoutes,
  enterAsGuest,
  grantRoutes,
  grantTimer,
  supportPartnerRoutes,
} from './modules/grants/index.ts';
import { homeRoutes } from './modules/home/index.ts';
import { housekeepingTimer } from './modules/housekeeping/index.ts';
import { lifecycleRoutes, lifeTimer } from './modules/lifecycle/index.ts';
import { bounceRoutes, mailboxRoutes, mailJob } from './modules/notifications/index.ts';
import {
  partnerChangeNewsJob,
  partnerChangeRoutes,
  partnerChangeTimer,
} from './modules/partner-changes/index.ts';
import {
  accessRequestRoutes,
  accessRequestTimer,
  colleagueRoutes,
  registrationRoutes,
} from './modules/partners/index.ts';
import { peopleRoutes } from './modules/people/index.ts';
import { peopleImportRoutes } from './modules/people-imports/index.ts';
import { preferencesRoutes } from './modules/preferences/index.ts';
import { programKeyTimer, programRoutes, tokenRoutes } from './modules/programs/index.ts';
import {
  promiseTimer,
  provisioningJob,
  provisioningNewsJob,
  provisioningRoutes,
  watchTimer,
} from './modules/provisioning/index.ts';
import { loadRoutes } from './modules/rapidstart/loads/index.ts';
import { partnerAccountRoutes } from './modules/rapidstart/partners/index.ts';
import { projectRoutes } from './modules/rapidstart/projects/index.ts';
import { readingRoutes } from './modules/rapidstart/readings/index.ts';
import {
  comparedAgainJob,
  reconciliationJob,
  reconciliationRoutes,
  reconciliationTimer,
} from './modules/reconciliation/index.ts';
import { registryImportRoutes, registryNamesJob, registrySearchRoutes } from './modules/registry/index.ts';
import {
  registryLookupJob,
  registrySourceRoutes,
  registrySourceTimer,
  registrySyncJob,
} from './modules/registry/sources/index.ts';
import { sandboxClockJob, sandboxLifeTimer, sandboxRoutes } from './modules/sandboxes/index.ts';
import { serviceChangeRoutes } from './modules/service-changes/index.ts';
import { setupRoutes } from './modules/setup/index.ts';
import {
  peopleSessionRoutes,
  secondFactorTimer,
  signInPolicyRoutes,
} from './modules/sign-in-policy/index.ts';
import { signInProviderRoutes } from './modules/sign-in-providers/index.ts';
import { staffRoutes } from './modules/staff/index.ts';
import { subscriptionRoutes } from './modules/subscriptions/index.ts';
import { caseRoutes, partnersDeskRoutes, replacementRoutes } from './modules/support/index.ts';
import { webhookRoutes } from './modules/webhooks/index.ts';
import { openToGuests } from './platform/http/guests.ts';
import { guardWrites } from './platform/http/write-guard.ts';
import type { JobDefinition } from './platform/jobs/definitions.ts';
import type { TimerDefinition } from './platform/timers/definitions.ts';

/** Every route of the public API, by noun. */
export function routes(app: FastifyInstance) {
  guardWrites(app, requireAccepted);
  openToGuests(app, enterAsGuest);
  homeRoutes(app);
  accountRoutes(app);
  openIdRoutes(app);
  providerLogoutRoutes(app);
  passkeyRoutes(app);
  secondFactorRoutes(app);
  sessionRoutes(app);
  identityRoutes(app);
  signInPolicyRoutes(app);
  peopleSessionRoutes(app);
  signInProviderRoutes(app);
  preferencesRoutes(app);
  announcementRoutes(app);
  catalogueDeskRoutes(app);
  setupRoutes(app, fillDemo);
  auditRoutes(app);
  provisioningRoutes(app);
  mailboxRoutes(app);
  bounceRoutes(app);
  registrationRoutes(app);
  colleagueRoutes(app);
  accessRequestRoutes(app);
  partnersDeskRoutes(app);
  replacementRoutes(app);
  caseRoutes(app);
  staffRoutes(app);
  customerListRoutes(app);
  customerTagRoutes(app);
  customerNoteRoutes(app);
  customerViewRoutes(app);
  customerExportRoutes(app);
  customerRoutes(app);
  enrolmentRoutes(app);
  mergeRoutes(app);
  customerImportRoutes(app);
  lifecycleRoutes(app);
  registryImportRoutes(app);
  registrySearchRoutes(app);
  registrySourceRoutes(app);
  partnerChangeRoutes(app);
  brokerRoutes(app);
  reconciliationRoutes(app);
  sandboxRoutes(app, () => timers);
  subscriptionRoutes(app);
  serviceChangeRoutes(app);
  accessKeyRoutes(app);
  activationRoutes(app);
  invitationRoutes(app);
  sentInvitationRoutes(app);
  agreementRoutes(app);
  publishingRoutes(app);
  peopleRoutes(app);
  peopleImportRoutes(app);
  programRoutes(app);
  tokenRoutes(app);
  grantRoutes(app);
  calendarRoutes(app);
  supportPartnerRoutes(app);
  webhookRoutes(app);
  dashboardRoutes(app);
  explainRoutes(app);
  partnerAccountRoutes(app);
  projectRoutes(app);
  loadRoutes(app);
  readingRoutes(app);
}

/** Every kind of background work. */
export const jobs: JobDefinition<never>[] = [
  provisioningJob,
  provisioningNewsJob,
  accessKeyRemovalJob,
  erasedServiceJob,
  mailJob,
  bouncedInvitationJob,
  partnerChangeNewsJob,
  registrySyncJob,
  registryLookupJob,
  registryNamesJob,
  customerImportJob,
  reconciliationJob,
  comparedAgainJob,
  sandboxClockJob(() => timers),
];

/** Every kind of timer: what is looked at again when its time has come. */
export const timers: TimerDefinition[] = [
  lifeTimer,
  grantTimer,
  accessRequestTimer,
  mergeMemoryTimer,
  partnerChangeTimer,
  registrySourceTimer,
  secondFactorTimer,
  programKeyTimer,
  accessKeyTimer,
  reconciliationTimer,
  housekeepingTimer,
  watchTimer,
  promiseTimer,
  sandboxLifeTimer,
];

/** What every installation starts with: services, countries, agreements. Repeatable; done with the owner's rights. */
export async function seed(owner: Db): Promise<void> {
  await seedCatalogue(owner);
}
