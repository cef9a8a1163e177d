import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/provisioning.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { CopyText } from '../ui/copy-text.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';

const LINKS = '/api/v1/organizations/{organizationId}/operations/{operationId}/links';

interface ShareSectionProps {
  organizationId: string;
  operationId: string;
}

/** Links that show this one wait to whoever has them: made, listed and withdrawn here. */
export function ShareSection({ organizationId, operationId }: ShareSectionProps) {
  const queries = useQueryClient();
  const path = { organizationId, operationId };
  const queryKey = ['tracker-links', organizationId, operationId];
  const links = useQuery({
    queryKey,
    queryFn: ({ signal }) => answered(api.GET(LINKS, { params: { path }, signal })),
  });
  const again = () => queries.invalidateQueries({ queryKey });
  const sharing = useMutation({
    mutationFn: () => answered(api.POST(LINKS, { params: { path } })),
    onSuccess: again,
  });
  const withdrawing = useMutation({
    mutationFn: (linkId: string) =>
      answered(
        api.DELETE('/api/v1/organizations/{organizationId}/operations/{operationId}/links/{linkId}', {
          params: { path: { ...path, linkId } },
        }),
      ),
    onSuccess: () => {
      sharing.reset();
      return again();
    },
  });
  const error = sharing.error ?? withdrawing.error;
  return (
    <section aria-label={text('share.title')}>
      <h2>{text('share.title')}</h2>
      <p>{text('share.what')}</p>
      <WhenReady state={stateOf(links)}>
        {() => (
          <>
            {sharing.data && (
              <p>
                {text('share.once')} <CopyText what={text('share.link')} value={sharing.data.url} />
              </p>
            )}
            <ul>
              {links.data?.items.map((link) => (
                <li key={link.id}>
                  {text('share.madeBy', { name: link.madeBy })} <When at={link.createdAt} as="time" />;{' '}
                  {text('share.until')} <When at={link.expiresAt} as="date" />{' '}
                  {links.data.mayShare && (
                    <CommandButton
                      command={{
                        id: `withdraw-${link.id}`,
                        label: text('share.withdraw'),
                        busy: withdrawing.isPending && withdrawing.variables === link.id,
                        onClick: () => withdrawing.mutate(link.id),
                      }}
                    />
                  )}
                </li>
              ))}
            </ul>
            {links.data?.mayShare ? (
              <CommandButton
                command={{
                  id: 'share',
                  label: text('share.make'),
                  busy: sharing.isPending,
                  onClick: () => sharing.mutate(),
                }}
              />
            ) : (
              <p>{text('share.role')}</p>
            )}
          </>
        )}
      </WhenReady>
      {error && <ErrorView error={error} />}
    </section>
  );
}
