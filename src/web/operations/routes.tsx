import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

export const operationsRoutes: readonly PageRoute[] = [
  {
    path: '/operations/$organizationId',
    component: lazyRouteComponent(() => import('./registry-page.tsx'), 'RegistryPage'),
  },
  {
    path: '/operations/$organizationId/imports/$importId',
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  },
  {
    path: '/operations/$organizationId/partners',
    component: lazyRouteComponent(() => import('./registry-partners-page.tsx'), 'RegistryPartnersPage'),
  },
  {
    path: '/operations/$organizationId/customers',
    component: lazyRouteComponent(() => import('./registry-customers-page.tsx'), 'RegistryCustomersPage'),
  },
  {
    path: '/operations/$organizationId/agreements',
    component: lazyRouteComponent(() => import('./agreements-page.tsx'), 'AgreementsPage'),
  },
  {
    path: '/operations/$organizationId/agreements/new',
    component: lazyRouteComponent(() => import('./publish-agreement-page.tsx'), 'PublishAgreementPage'),
  },
  {
    path: '/operations/$organizationId/agreements/$agreementId',
    component: lazyRouteComponent(() => import('./published-agreement-page.tsx'), 'PublishedAgreementPage'),
  },
  {
    path: '/operations/$organizationId/catalogue',
    component: lazyRouteComponent(() => import('../catalogue/catalogue-page.tsx'), 'CataloguePage'),
  },
  {
    path: '/operations/$organizationId/catalogue/new',
    component: lazyRouteComponent(() => import('../catalogue/new-offering-page.tsx'), 'NewOfferingPage'),
  },
  {
    path: '/operations/$organizationId/catalogue/$offeringCode',
    component: lazyRouteComponent(() => import('../catalogue/offering-page.tsx'), 'OfferingPage'),
  },
  {
    path: '/operations/$organizationId/sources',
    component: lazyRouteComponent(() => import('./sources-page.tsx'), 'SourcesPage'),
  },
  {
    path: '/operations/$organizationId/sources/new',
    component: lazyRouteComponent(() => import('./new-source-page.tsx'), 'NewSourcePage'),
  },
  {
    path: '/operations/$organizationId/sources/$sourceId',
    component: lazyRouteComponent(() => import('./source-page.tsx'), 'SourcePage'),
  },
  {
    path: '/operations/$organizationId/synchronizations/$synchronizationId',
    component: lazyRouteComponent(() => import('./synchronization-page.tsx'), 'SynchronizationPage'),
  },
  {
    path: '/operations/$organizationId/brokers',
    component: lazyRouteComponent(() => import('./brokers-page.tsx'), 'BrokersPage'),
  },
  {
    path: '/operations/$organizationId/brokers/new',
    component: lazyRouteComponent(() => import('./new-broker-page.tsx'), 'NewBrokerPage'),
  },
  {
    path: '/operations/$organizationId/brokers/$brokerId',
    component: lazyRouteComponent(() => import('./broker-page.tsx'), 'BrokerPage'),
  },
  {
    path: '/operations/$organizationId/missing',
    component: lazyRouteComponent(() => import('./missing-page.tsx'), 'MissingPage'),
  },
  {
    path: '/operations/$organizationId/moves',
    component: lazyRouteComponent(() => import('../moves/moves-page.tsx'), 'MovesPage'),
  },
  {
    path: '/operations/$organizationId/moves/$changeId',
    component: lazyRouteComponent(() => import('../moves/move-page.tsx'), 'MovePage'),
  },
  {
    path: '/operations/$organizationId/sign-in-providers',
    component: lazyRouteComponent(
      () => import('../sign-in-providers/everywhere-page.tsx'),
      'ProvidersEverywherePage',
    ),
  },
  {
    path: '/operations/$organizationId/provisioning',
    component: lazyRouteComponent(() => import('./board-page.tsx'), 'ProvisioningBoardPage'),
  },
  {
    path: '/operations/$organizationId/staff',
    component: lazyRouteComponent(() => import('./staff-page.tsx'), 'StaffPage'),
  },
  {
    path: '/operations/$organizationId/staff/new',
    component: lazyRouteComponent(() => import('./new-staff-page.tsx'), 'NewStaffPage'),
  },
  {
    path: '/operations/$organizationId/staff/$personId',
    component: lazyRouteComponent(() => import('./staff-person-page.tsx'), 'StaffPersonPage'),
  },
  {
    path: '/operations/$organizationId/announcements',
    component: lazyRouteComponent(
      () => import('../announcements/written-page.tsx'),
      'WrittenAnnouncementsPage',
    ),
  },
  {
    path: '/operations/$organizationId/announcements/new',
    component: lazyRouteComponent(
      () => import('../announcements/announcement-pages.tsx'),
      'NewAnnouncementPage',
    ),
  },
  {
    path: '/operations/$organizationId/announcements/$announcementId',
    component: lazyRouteComponent(
      () => import('../announcements/announcement-pages.tsx'),
      'AnnouncementPage',
    ),
  },
  {
    path: '/operations/$organizationId/audit',
    component: lazyRouteComponent(() => import('../audit/audit-trail-page.tsx'), 'AuditTrailPage'),
  },
];
