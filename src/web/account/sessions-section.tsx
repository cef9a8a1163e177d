import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import { useSubmission } from '../api/use-submission.ts';
import { text } from '../messages/account.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { When } from '../ui/when.tsx';
import { Lead } from './lead.tsx';
import { Section, SectionList, SectionRow } from './section.tsx';

const KEY = ['me', 'sessions'];
const METHODS = {
  password: 'sessions.password',
  'password+code': 'sessions.passwordAndCode',
  'recovery-code': 'sessions.recoveryCode',
  passkey: 'sessions.passkey',
  provider: 'sessions.provider',
  'provider+mfa': 'sessions.provider',
} as const;

/** Where I am signed in; what I do not know, I end. */
export function SessionsSection() {
  const queries = useQueryClient();
  const state = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/me/sessions', { signal })),
  });
  const refresh = () => queries.invalidateQueries({ queryKey: KEY });
  const end = useSubmission({
    send: (sessionId: string) =>
      api.DELETE('/api/v1/me/sessions/{sessionId}', { params: { path: { sessionId } } }),
    onDone: () => void refresh(),
  });
  const endOthers = useSubmission({
    send: () => api.DELETE('/api/v1/me/sessions'),
    onDone: () => void refresh(),
  });
  const items = state.data?.items ?? [];
  const failure = end.error ?? endOthers.error;
  return (
    <Section title={text('sessions.title')}>
      <Lead>{text('sessions.text')}</Lead>
      <WhenReady state={stateOf(state)}>
        {() => (
          <SectionList label={text('sessions.title')}>
            {items.map((session) => (
              <SectionRow
                key={session.id}
                name={session.current ? text('sessions.this', { device: session.device }) : session.device}
                commands={
                  session.current
                    ? []
                    : [
                        {
                          id: 'end',
                          label: text('sessions.end'),
                          busy: end.isPending && end.variables === session.id,
                          onClick: () => end.mutate(session.id),
                        },
                      ]
                }
              >
                {text(METHODS[session.method])}
                {session.address !== '' && ` ${text('sessions.from', { address: session.address })}`}
                {'. '}
                {text('sessions.began')} <When at={session.beganAt} as="time" />
                {', '}
                {text('sessions.used')} <When at={session.lastUsedAt} as="relative" />
              </SectionRow>
            ))}
          </SectionList>
        )}
      </WhenReady>
      {failure && <ErrorView error={failure} />}
      {items.length > 1 && (
        <CommandButton
          command={{
            id: 'end-others',
            label: text('sessions.endOthers'),
            busy: endOthers.isPending,
            onClick: () => endOthers.mutate(undefined),
          }}
        />
      )}
    </Section>
  );
}
