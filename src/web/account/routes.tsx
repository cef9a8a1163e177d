import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

const organizations = () => import('./organizations-page.tsx');

export const accountRoutes: readonly PageRoute[] = [
  {
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
  },
  {
    path: '/sign-up',
    component: lazyRouteComponent(() => import('./sign-up-page.tsx'), 'SignUpPage'),
  },
  {
    path: '/reset-password',
    component: lazyRouteComponent(() => import('./reset-password-page.tsx'), 'ResetPasswordPage'),
  },
  {
    path: '/prove-address',
    component: lazyRouteComponent(() => import('./prove-address-page.tsx'), 'ProveAddressPage'),
  },
  {
    path: '/change-password',
    component: lazyRouteComponent(() => import('./change-password-page.tsx'), 'ChangePasswordPage'),
  },
  {
    path: '/account',
    component: lazyRouteComponent(() => import('./own-account-page.tsx'), 'OwnAccountPage'),
  },
  {
    path: '/preferences',
    component: lazyRouteComponent(
      () => import('../preferences/own-preferences-page.tsx'),
      'OwnPreferencesPage',
    ),
  },
  { path: '/organizations', component: lazyRouteComponent(organizations, 'OrganizationsPage') },
  { path: '/customer', component: lazyRouteComponent(organizations, 'CustomerOrganizationsPage') },
  {
    path: '/setup',
    component: lazyRouteComponent(() => import('./setup-page.tsx'), 'SetupPage'),
  },
];
