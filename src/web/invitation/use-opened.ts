import { useEffect } from 'react';
import { api } from '../api/client.ts';
import type { InvitationFound } from './use-invitation.ts';

const DEEDS = ['pointerdown', 'keydown'] as const;

/**
 * Tells the inviter that a person has opened the invitation: who signed in for it, or did anything on the page. A program
 * that follows the link and reads the page, as scanners of mails do, is neither.
 */
export function useOpened(token: string | undefined, found: InvitationFound | undefined): void {
  const open = token !== undefined && found?.state === 'open';
  const byTheNamed = found?.account?.match === 'right-account';
  useEffect(() => {
    if (!open) return;
    const tell = () => {
      stop();
      // Said in passing: where it cannot be said, nothing is lost that the reader came for.
      api.POST('/api/v1/invitations/opening', { body: { token } }).catch(() => {});
    };
    const onDeed = (event: Event) => event.isTrusted && tell();
    const stop = () => {
      for (const deed of DEEDS) window.removeEventListener(deed, onDeed);
    };
    if (byTheNamed) tell();
    else for (const deed of DEEDS) window.addEventListener(deed, onDeed);
    return stop;
  }, [open, byTheNamed, token]);
}
