import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/account.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import { Lead } from './lead.tsx';
import { useProvidersOf } from './organization-providers.tsx';
import { Section, SectionList, SectionRow } from './section.tsx';

const KEY = ['me', 'identities'];

/** Sign-in providers that know me; one more is attached by signing in there while signed in here. */
export function IdentitiesSection({ address }: { address: string }) {
  const queries = useQueryClient();
  const own = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/me/identities', { signal })),
  });
  const { data: providers } = useQuery({
    queryKey: ['identity-providers'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/identity-providers', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const ofOrganization = useProvidersOf(address).items;
  const offered = [...(providers?.items ?? []), ...ofOrganization];
  const link = useSubmission({
    send: (provider: string) => answered(api.POST('/api/v1/me/identities/start', { body: { provider } })),
    onDone: ({ url }) => window.location.assign(url),
  });
  const remove = useSubmission({
    send: (identityId: string) =>
      api.DELETE('/api/v1/me/identities/{identityId}', { params: { path: { identityId } } }),
    onDone: () => void queries.invalidateQueries({ queryKey: KEY }),
  });
  const items = own.data?.items ?? [];
  const failure = link.error ?? remove.error;
  if (items.length === 0 && offered.length === 0) return null;
  return (
    <Section title={text('identities.title')}>
      <Lead>{text('identities.text')}</Lead>
      <WhenReady state={stateOf(own)}>
        {() =>
          items.length === 0 ? (
            <Lead>{text('identities.none')}</Lead>
          ) : (
            <SectionList label={text('identities.title')}>
              {items.map(({ id, name, issuer, linkedAt }) => (
                <SectionRow
                  key={id}
                  name={name || issuer}
                  commands={[
                    {
                      id: 'remove',
                      label: text('passkeys.remove'),
                      disabledBecause: own.data?.removable ? undefined : text('passkeys.last'),
                      busy: remove.isPending && remove.variables === id,
                      onClick: () => remove.mutate(id),
                    },
                  ]}
                >
                  {text('identities.since')} <When at={linkedAt} as="date" />
                </SectionRow>
              ))}
            </SectionList>
          )
        }
      </WhenReady>
      {failure && <ErrorView error={failure} />}
      {offered.map(({ id, name }) => (
        <CommandButton
          key={id}
          command={{
            id,
            label: text('identities.link', { name }),
            busy: link.isPending && link.variables === id,
            onClick: () => link.mutate(id),
          }}
        />
      ))}
    </Section>
  );
}
