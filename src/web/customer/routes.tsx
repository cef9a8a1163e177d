import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

export const customerRoutes: readonly PageRoute[] = [
  {
    path: '/invitation',
    component: lazyRouteComponent(() => import('../invitation/invitation-page.tsx'), 'InvitationPage'),
  },
  {
    path: '/invitation/code',
    component: lazyRouteComponent(() => import('../invitation/code-page.tsx'), 'InvitationCodePage'),
  },
  {
    path: '/customer/$organizationId',
    component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'DashboardPage'),
  },
  {
    path: '/customer/$organizationId/moves',
    component: lazyRouteComponent(() => import('../moves/moves-page.tsx'), 'MovesPage'),
  },
  {
    path: '/customer/$organizationId/moves/$changeId',
    component: lazyRouteComponent(() => import('../moves/move-page.tsx'), 'MovePage'),
  },
  {
    path: '/customer/$organizationId/grants',
    component: lazyRouteComponent(() => import('../grants/grants-page.tsx'), 'GrantsPage'),
  },
  {
    path: '/customer/$organizationId/grants/pending',
    component: lazyRouteComponent(() => import('../grants/pending-grants-page.tsx'), 'PendingGrantsPage'),
  },
  {
    path: '/customer/$organizationId/services/$subscriptionId/partner',
    component: lazyRouteComponent(() => import('../grants/change-partner-page.tsx'), 'ChangePartnerPage'),
  },
  {
    path: '/customer/$organizationId/services/$subscriptionId/keys',
    component: lazyRouteComponent(() => import('../access-keys/access-keys-page.tsx'), 'AccessKeysPage'),
  },
  {
    path: '/customer/$organizationId/grants/new',
    component: lazyRouteComponent(() => import('../grants/new-grant-page.tsx'), 'NewGrantPage'),
  },
  {
    path: '/customer/$organizationId/grants/$grantId',
    component: lazyRouteComponent(() => import('../grants/grant-page.tsx'), 'GrantPage'),
  },
  {
    path: '/customer/$organizationId/people',
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  },
  {
    path: '/customer/$organizationId/people/import',
    component: lazyRouteComponent(() => import('./import-people-page.tsx'), 'ImportPeoplePage'),
  },
  {
    path: '/customer/$organizationId/people/sign-in',
    component: lazyRouteComponent(
      () => import('../sign-in-policy/sign-in-policy-page.tsx'),
      'SignInPolicyPage',
    ),
  },
  {
    path: '/customer/$organizationId/people/system-users',
    component: lazyRouteComponent(() => import('../programs/programs-page.tsx'), 'ProgramsPage'),
  },
  {
    path: '/customer/$organizationId/people/system-users/new',
    component: lazyRouteComponent(() => import('../programs/new-program-page.tsx'), 'NewProgramPage'),
  },
  {
    path: '/customer/$organizationId/people/system-users/$programId',
    component: lazyRouteComponent(() => import('../programs/program-page.tsx'), 'ProgramPage'),
  },
  {
    path: '/customer/$organizationId/people/new',
    component: lazyRouteComponent(() => import('./new-person-page.tsx'), 'NewPersonPage'),
  },
  {
    path: '/customer/$organizationId/people/$personId',
    component: lazyRouteComponent(() => import('./person-page.tsx'), 'PersonPage'),
  },
  {
    path: '/customer/$organizationId/sign-in-providers',
    component: lazyRouteComponent(() => import('../sign-in-providers/providers-page.tsx'), 'ProvidersPage'),
  },
  {
    path: '/customer/$organizationId/sign-in-providers/new',
    component: lazyRouteComponent(
      () => import('../sign-in-providers/new-provider-page.tsx'),
      'NewProviderPage',
    ),
  },
  {
    path: '/customer/$organizationId/sign-in-providers/$providerId',
    component: lazyRouteComponent(
      () => import('../sign-in-providers/change-provider-page.tsx'),
      'ChangeProviderPage',
    ),
  },
  {
    path: '/customer/$organizationId/agreements',
    component: lazyRouteComponent(() => import('../agreements/accepted-page.tsx'), 'AcceptedPage'),
  },
  {
    path: '/customer/$organizationId/preferences',
    component: lazyRouteComponent(
      () => import('../preferences/organization-preferences-page.tsx'),
      'OrganizationPreferencesPage',
    ),
  },
  {
    path: '/customer/$organizationId/audit',
    component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
  },
];
