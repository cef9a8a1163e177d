import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

export const supportRoutes: readonly PageRoute[] = [
  {
    path: '/support/$organizationId',
    component: lazyRouteComponent(() => import('./partners-page.tsx'), 'PartnersPage'),
  },
  {
    path: '/support/$organizationId/partners/$partnerOrganizationId',
    component: lazyRouteComponent(() => import('./partner-page.tsx'), 'PartnerPage'),
  },
  {
    path: '/support/$organizationId/sign-in-providers',
    component: lazyRouteComponent(
      () => import('../sign-in-providers/everywhere-page.tsx'),
      'ProvidersEverywherePage',
    ),
  },
  {
    path: '/support/$organizationId/cases',
    component: lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
  },
  {
    path: '/support/$organizationId/replacements',
    component: lazyRouteComponent(() => import('./replacements-page.tsx'), 'ReplacementsPage'),
  },
  {
    path: '/support/$organizationId/inactivated',
    component: lazyRouteComponent(() => import('./inactivated-page.tsx'), 'InactivatedPage'),
  },
  {
    path: '/support/$organizationId/inactivated/revival',
    component: lazyRouteComponent(() => import('./revival-page.tsx'), 'RevivalPage'),
  },
  {
    path: '/support/$organizationId/inactivated/receipts',
    component: lazyRouteComponent(() => import('./receipts-page.tsx'), 'ReceiptsPage'),
  },
  {
    path: '/support/$organizationId/inactivated/receipts/$partnerOrganizationId/$customerId',
    component: lazyRouteComponent(() => import('./receipt-page.tsx'), 'ReceiptPage'),
  },
  {
    path: '/support/$organizationId/announcements',
    component: lazyRouteComponent(
      () => import('../announcements/written-page.tsx'),
      'WrittenAnnouncementsPage',
    ),
  },
  {
    path: '/support/$organizationId/announcements/new',
    component: lazyRouteComponent(
      () => import('../announcements/announcement-pages.tsx'),
      'NewAnnouncementPage',
    ),
  },
  {
    path: '/support/$organizationId/announcements/$announcementId',
    component: lazyRouteComponent(
      () => import('../announcements/announcement-pages.tsx'),
      'AnnouncementPage',
    ),
  },
  {
    path: '/support/$organizationId/audit',
    component: lazyRouteComponent(() => import('../audit/audit-trail-page.tsx'), 'AuditTrailPage'),
  },
];
