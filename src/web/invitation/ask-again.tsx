import { useMutation } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { text } from '../messages/invitation.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { ErrorView } from '../ui/state-views.tsx';

/** For whoever holds a link that has run out or was replaced: its sender is asked for a new one. */
export function AskAgain({ token }: { token: string }) {
  const asking = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/invitations/requests', { body: { token } })),
  });
  return (
    <>
      {asking.data ? (
        <p role="status">{text(`again.${asking.data.outcome}`)}</p>
      ) : (
        <div>
          <CommandButton
            appearance="primary"
            command={{
              id: 'ask-again',
              label: text('again'),
              busy: asking.isPending,
              onClick: () => asking.mutate(),
            }}
          />
        </div>
      )}
      {asking.error && <ErrorView error={asking.error} />}
    </>
  );
}
