import { Switch } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/provisioning.en.ts';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';

const MAIL = '/api/v1/organizations/{organizationId}/operations/{operationId}/mail';

interface MailWishProps {
  organizationId: string;
  operationId: string;
}

/** Whether the reader may go away: a mail tells whoever asked for the service, and whoever wishes to be told. */
export function MailWish({ organizationId, operationId }: MailWishProps) {
  const queries = useQueryClient();
  const path = { organizationId, operationId };
  const queryKey = ['mail-wish', organizationId, operationId];
  const wish = useQuery({
    queryKey,
    queryFn: ({ signal }) => answered(api.GET(MAIL, { params: { path }, signal })),
  });
  const wishing = useMutation({
    mutationFn: (wanted: boolean) => answered(api.PUT(MAIL, { params: { path }, body: { wanted } })),
    onSuccess: (now) => queries.setQueryData(queryKey, now),
  });
  if (wish.data?.toldAnyway) return <p style={{ margin: 0 }}>{text('mail.anyway')}</p>;
  const wanted = wishing.isPending ? wishing.variables : (wish.data?.wanted ?? false);
  return (
    <>
      <WhenReady state={stateOf(wish)}>
        {() => (
          <Switch
            label={text('mail.wish')}
            checked={wanted}
            onChange={(_, { checked }) => wishing.mutate(checked)}
          />
        )}
      </WhenReady>
      {wishing.isError && <ErrorView error={wishing.error} />}
    </>
  );
}
