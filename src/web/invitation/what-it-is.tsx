import { text } from '../messages/invitation.en.ts';
import { useWhenWords } from '../ui/when.tsx';
import type { InvitationFound } from './use-invitation.ts';

/** One paragraph: who invites, to what, and until when. */
export function WhatItIs({ found }: { found: InvitationFound }) {
  const words = useWhenWords();
  const { kind, invitedBy: by, organizationName: organization, serviceName } = found;
  const sentence =
    kind === 'user'
      ? text('what.user', { by, organization })
      : text('what.customer-administrator', { by, organization, service: serviceName ?? '' });
  return (
    <p>
      {sentence} {text('what.until', { until: words(found.expiresAt, 'time') })}
    </p>
  );
}

export function titleOf({ kind, organizationName: organization, serviceName }: InvitationFound): string {
  return kind === 'user'
    ? text('title.user', { organization })
    : text('title.customer-administrator', { organization, service: serviceName ?? '' });
}
