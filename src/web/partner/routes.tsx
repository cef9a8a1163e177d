import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

export const partnerRoutes: readonly PageRoute[] = [
  {
    path: '/partner/register',
    component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
  },
  {
    path: '/partner/$organizationId',
    component: lazyRouteComponent(() => import('./portal-home.tsx'), 'PartnerPortalHome'),
  },
  {
    path: '/partner/$organizationId/getting-started',
    component: lazyRouteComponent(() => import('./getting-started-page.tsx'), 'GettingStartedPage'),
  },
  {
    path: '/partner/$organizationId/sandbox',
    component: lazyRouteComponent(() => import('../sandbox/sandbox-page.tsx'), 'SandboxPage'),
  },
  {
    path: '/partner/$organizationId/sandbox/cases',
    component: lazyRouteComponent(() => import('../sandbox/cases-page.tsx'), 'SandboxCasesPage'),
  },
  {
    path: '/partner/$organizationId/moves',
    component: lazyRouteComponent(() => import('../moves/moves-page.tsx'), 'MovesPage'),
  },
  {
    path: '/partner/$organizationId/moves/$changeId',
    component: lazyRouteComponent(() => import('../moves/move-page.tsx'), 'MovePage'),
  },
  {
    path: '/partner/$organizationId/grants',
    component: lazyRouteComponent(() => import('../grants/grants-page.tsx'), 'PartnerGrantsPage'),
  },
  {
    path: '/partner/$organizationId/grants/new',
    component: lazyRouteComponent(() => import('../grants/new-grant-page.tsx'), 'NewGrantPage'),
  },
  {
    path: '/partner/$organizationId/grants/$grantId',
    component: lazyRouteComponent(() => import('../grants/grant-page.tsx'), 'GrantPage'),
  },
  {
    path: '/partner/$organizationId/people',
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  },
  {
    path: '/partner/$organizationId/people/sign-in',
    component: lazyRouteComponent(
      () => import('../sign-in-policy/sign-in-policy-page.tsx'),
      'SignInPolicyPage',
    ),
  },
  {
    path: '/partner/$organizationId/people/programs',
    component: lazyRouteComponent(() => import('../programs/programs-page.tsx'), 'ProgramsPage'),
  },
  {
    path: '/partner/$organizationId/people/programs/new',
    component: lazyRouteComponent(() => import('../programs/new-program-page.tsx'), 'NewProgramPage'),
  },
  {
    path: '/partner/$organizationId/people/programs/$programId',
    component: lazyRouteComponent(() => import('../programs/program-page.tsx'), 'ProgramPage'),
  },
  {
    path: '/partner/$organizationId/webhooks',
    component: lazyRouteComponent(() => import('../webhooks/webhooks-page.tsx'), 'WebhooksPage'),
  },
  {
    path: '/partner/$organizationId/webhooks/new',
    component: lazyRouteComponent(() => import('../webhooks/new-webhook-page.tsx'), 'NewWebhookPage'),
  },
  {
    path: '/partner/$organizationId/webhooks/$endpointId',
    component: lazyRouteComponent(() => import('../webhooks/webhook-page.tsx'), 'WebhookPage'),
  },
  {
    path: '/partner/$organizationId/webhooks/$endpointId/$eventId',
    component: lazyRouteComponent(() => import('../webhooks/delivery-page.tsx'), 'DeliveryPage'),
  },
  {
    path: '/partner/$organizationId/people/new',
    component: lazyRouteComponent(() => import('./new-colleague-page.tsx'), 'NewColleaguePage'),
  },
  {
    path: '/partner/$organizationId/people/$personId',
    component: lazyRouteComponent(() => import('./colleague-page.tsx'), 'ColleaguePage'),
  },
  {
    path: '/partner/$organizationId/sign-in-providers',
    component: lazyRouteComponent(() => import('../sign-in-providers/providers-page.tsx'), 'ProvidersPage'),
  },
  {
    path: '/partner/$organizationId/sign-in-providers/new',
    component: lazyRouteComponent(
      () => import('../sign-in-providers/new-provider-page.tsx'),
      'NewProviderPage',
    ),
  },
  {
    path: '/partner/$organizationId/sign-in-providers/$providerId',
    component: lazyRouteComponent(
      () => import('../sign-in-providers/change-provider-page.tsx'),
      'ChangeProviderPage',
    ),
  },
  {
    path: '/partner/$organizationId/agreements',
    component: lazyRouteComponent(() => import('../agreements/accepted-page.tsx'), 'AcceptedPage'),
  },
  {
    path: '/partner/$organizationId/audit',
    component: lazyRouteComponent(() => import('../audit/audit-trail-page.tsx'), 'AuditTrailPage'),
  },
  {
    path: '/partner/$organizationId/services/$subscriptionId/send-activation',
    component: lazyRouteComponent(() => import('./send-activation-page.tsx'), 'SendActivationPage'),
  },
  {
    path: '/partner/$organizationId/services/$subscriptionId/change',
    component: lazyRouteComponent(() => import('./change-service-page.tsx'), 'ChangeServicePage'),
  },
  {
    path: '/partner/$organizationId/customers',
    component: lazyRouteComponent(() => import('./customers-page.tsx'), 'CustomersPage'),
  },
  {
    path: '/partner/$organizationId/customers/new',
    component: lazyRouteComponent(() => import('./create-customer-page.tsx'), 'CreateCustomerPage'),
  },
  {
    path: '/partner/$organizationId/customers/merge',
    component: lazyRouteComponent(() => import('./merge-page.tsx'), 'MergePage'),
  },
  {
    path: '/partner/$organizationId/customers/merges/$mergeId',
    component: lazyRouteComponent(() => import('./merged-page.tsx'), 'MergedPage'),
  },
  {
    path: '/partner/$organizationId/customers/import',
    component: lazyRouteComponent(
      () => import('../customer-import/import-start-page.tsx'),
      'ImportStartPage',
    ),
  },
  {
    path: '/partner/$organizationId/customers/import/$importId',
    component: lazyRouteComponent(() => import('../customer-import/import-page.tsx'), 'ImportPage'),
  },
  {
    path: '/partner/$organizationId/customers/tags',
    component: lazyRouteComponent(() => import('./tags-page.tsx'), 'TagsPage'),
  },
  {
    path: '/partner/$organizationId/customers/receipts',
    component: lazyRouteComponent(() => import('./receipts-page.tsx'), 'ReceiptsPage'),
  },
  {
    path: '/partner/$organizationId/customers/$customerId',
    component: lazyRouteComponent(() => import('./customer-page.tsx'), 'CustomerPage'),
  },
  {
    path: '/partner/$organizationId/customers/$customerId/add-service',
    component: lazyRouteComponent(() => import('./choose-service-page.tsx'), 'ChooseServicePage'),
  },
  {
    path: '/partner/$organizationId/customers/$customerId/add-service/$offeringCode',
    component: lazyRouteComponent(() => import('./sign-up-service-page.tsx'), 'SignUpServicePage'),
  },
  {
    path: '/partner/$organizationId/customers/$customerId/next-steps/$subscriptionId/$operationId',
    component: lazyRouteComponent(() => import('./next-steps-page.tsx'), 'NextStepsPage'),
  },
  {
    path: '/partner/$organizationId/services',
    component: lazyRouteComponent(() => import('./services-page.tsx'), 'ServicesPage'),
  },
];
