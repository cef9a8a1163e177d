import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { useSession } from '../shell/session.ts';

export type InvitationFound = components['schemas']['InvitationFound'];

export const invitationKey = ['invitation'] as const;

/** What the link is for whoever is signed in now; asked again when somebody else is. */
export function useInvitation(token: string | undefined) {
  const { session, loading } = useSession();
  return useQuery({
    queryKey: [...invitationKey, token, session?.signInNames.join(' ')],
    queryFn: ({ signal }) =>
      answered(api.POST('/api/v1/invitations/lookup', { body: { token: token ?? '' }, signal })),
    enabled: token !== undefined && !loading,
    staleTime: 0,
  });
}
