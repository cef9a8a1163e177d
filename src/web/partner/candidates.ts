import { useQueryClient } from '@tanstack/react-query';
import type { components } from '../api/schema.gen.ts';
import { sessionKey } from '../shell/session.ts';
import { useGo } from '../ui/app-link.tsx';

export type Candidate = components['schemas']['RegistrationCandidate'];

export const candidatesKey = ['registration-candidates'] as const;

/** After somebody came into an organization: the session knows it, and the portal opens. */
export function useEntry(): (organizationId: string) => Promise<void> {
  const queries = useQueryClient();
  const go = useGo();
  return async (organizationId) => {
    await queries.invalidateQueries({ queryKey: sessionKey });
    go(`/partner/${organizationId}/getting-started`);
  };
}
