import { text } from '../messages/invitation.en.ts';
import { useWhenWords } from '../ui/when.tsx';
import type { InvitationFound } from './use-invitation.ts';

/** One paragraph: who invites, to what, and until when. */
export function WhatItIs({ found }: { found: InvitationFound }) {
  const words = useWhenWords();
  const { kind, invitedBy: by, organizationName: organization, serviceName } = found;
  const sentence = text(`what.${kind}`, { by, organization, service: serviceName ?? '' });
  return (
    <p>
      {sentence} {text('what.until', { until: words(found.expiresAt, 'time') })}
    </p>
  );
}

export function titleOf({ kind, organizationName: organization, serviceName }: InvitationFound): string {
  return text(`title.${kind}`, { organization, service: serviceName ?? '' });
}
