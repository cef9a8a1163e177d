import { text } from '../messages/opening.en.ts';
import { useSession } from '../shell/session.ts';

type Path = { organizationId: string; subscriptionId: string };

/** A service that somebody wants to open, and where they go back to: guests of a partner to what customers have granted. */
export function useOpened(path: Path) {
  const { session } = useSession();
  const own = session?.memberships.find(({ organizationId }) => organizationId === path.organizationId);
  const isGuest = own?.kind === 'partner';
  const home = isGuest
    ? { place: text('access.place'), label: text('access'), href: `/partner/${path.organizationId}/grants` }
    : { place: text('dashboard.place'), label: text('dashboard'), href: `/customer/${path.organizationId}` };
  return { path, home };
}
export type Opened = ReturnType<typeof useOpened>;
