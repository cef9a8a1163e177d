import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';

export type PublishedAgreement = components['schemas']['PublishedAgreement'];
export type PublishedText = components['schemas']['PublishedText'];
export type AgreementAcceptance = components['schemas']['AgreementAcceptance'];

const AGREEMENTS = '/api/v1/organizations/{organizationId}/agreements';

export const publishedKey = (organizationId: string) => ['published-agreements', organizationId] as const;

export function usePublished(organizationId: string) {
  return useQuery({
    queryKey: [...publishedKey(organizationId), 'list'],
    queryFn: ({ signal }) => answered(api.GET(AGREEMENTS, { params: { path: { organizationId } }, signal })),
  });
}

export function usePublishedText(organizationId: string, agreementId: string) {
  return useQuery({
    queryKey: [...publishedKey(organizationId), 'one', agreementId],
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${AGREEMENTS}/{agreementId}`, { params: { path: { organizationId, agreementId } }, signal }),
      ),
  });
}

export function useAcceptancesOf(organizationId: string, agreementId: string) {
  return usePages([...publishedKey(organizationId), 'acceptances', agreementId], (next, signal) =>
    answered(
      api.GET(`${AGREEMENTS}/{agreementId}/acceptances`, {
        params: { path: { organizationId, agreementId }, query: { limit: 50, ...next } },
        signal,
      }),
    ),
  );
}
