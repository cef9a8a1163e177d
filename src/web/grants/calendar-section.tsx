import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/grants.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { CopyText } from '../ui/copy-text.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { useWhenWords } from '../ui/when.tsx';

const CALENDAR = '/api/v1/organizations/{organizationId}/grants/calendar';

/** When access ends, in the reader's own calendar: a secret address that is made, replaced and revoked here. */
export function CalendarSection({ organizationId }: { organizationId: string }) {
  const words = useWhenWords();
  const queries = useQueryClient();
  const params = { path: { organizationId } };
  const queryKey = ['calendar-link', organizationId];
  const link = useQuery({
    queryKey,
    queryFn: ({ signal }) => answered(api.GET(CALENDAR, { params, signal })),
  });
  const again = () => queries.invalidateQueries({ queryKey });
  const making = useMutation({
    mutationFn: () => answered(api.POST(CALENDAR, { params })),
    onSuccess: again,
  });
  const revoking = useMutation({
    mutationFn: () => api.DELETE(CALENDAR, { params }),
    onSuccess: () => {
      making.reset();
      return again();
    },
  });
  const since = link.data?.since;
  return (
    <section aria-label={text('calendar.title')}>
      <h2>{text('calendar.title')}</h2>
      <WhenReady state={stateOf(link)}>
        {() => (
          <>
            {!making.data && (
              <p>{since ? text('calendar.since', { at: words(since, 'date') }) : text('calendar.what')}</p>
            )}
            {making.data && (
              <p>
                {text('calendar.once')} <CopyText what={text('calendar.address')} value={making.data.url} />
              </p>
            )}
            <CommandButton
              command={{
                id: 'make',
                label: text(since ? 'calendar.replace' : 'calendar.make'),
                busy: making.isPending,
                onClick: () => making.mutate(),
              }}
            />{' '}
            {since && (
              <CommandButton
                command={{
                  id: 'revoke',
                  label: text('calendar.revoke'),
                  busy: revoking.isPending,
                  onClick: () => revoking.mutate(),
                }}
              />
            )}
          </>
        )}
      </WhenReady>
      {(making.error ?? revoking.error) && <ErrorView error={making.error ?? revoking.error} />}
    </section>
  );
}
