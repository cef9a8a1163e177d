import { type QueryClient, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';
import { readerLocale } from '../messages/catalogue.ts';
import { useReader } from '../ui/reader.ts';

export type AskedAgreement = components['schemas']['AskedAgreements']['items'][number];
export type Changes = components['schemas']['AgreementChanges'];
export type OwnAcceptance = components['schemas']['OwnAcceptance'];

const ORGANIZATION = '/api/v1/organizations/{organizationId}';
const FIVE_MINUTES = 300_000;

const ASKED = 'asked-agreements';
export const askedKey = (organizationId: string) => [ASKED, organizationId] as const;
export const acceptancesKey = (organizationId: string) => ['agreement-acceptances', organizationId] as const;

/** What the administrator is asked to accept, in the reader's language where there is such a text. */
export function useAsked(organizationId: string) {
  const language = useReader().language ?? readerLocale.slice(0, 2);
  return useQuery({
    queryKey: [...askedKey(organizationId), language],
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${ORGANIZATION}/agreements/asked`, {
          params: { path: { organizationId }, query: { language } },
          signal,
        }),
      ),
    staleTime: FIVE_MINUTES,
  });
}

/** A change was refused because a new version has come meanwhile: the pages ask for it now. */
export function askAnew(queries: QueryClient, error: unknown): void {
  if (error instanceof Problem && error.explanation?.reason === 'agreement-required') {
    void queries.invalidateQueries({ queryKey: [ASKED] });
  }
}

/** What the organization has accepted, page by page. */
export function useAcceptances(organizationId: string) {
  return usePages(acceptancesKey(organizationId), (next, signal) =>
    answered(
      api.GET(`${ORGANIZATION}/agreement-acceptances`, {
        params: { path: { organizationId }, query: { limit: 50, ...next } },
        signal,
      }),
    ),
  );
}
