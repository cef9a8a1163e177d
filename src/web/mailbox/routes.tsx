import { lazyRouteComponent } from '@tanstack/react-router';
import type { PageRoute } from '../routes.ts';

export const mailboxRoutes: readonly PageRoute[] = [
  { path: '/mailbox', component: lazyRouteComponent(() => import('./mailbox-page.tsx'), 'MailboxPage') },
  {
    path: '/mailbox/$messageId',
    component: lazyRouteComponent(() => import('./message-page.tsx'), 'MessagePage'),
  },
];
