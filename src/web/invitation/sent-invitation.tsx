import { makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/sent-invitation.en.ts';
import { nameOf } from '../people/name-of.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { ErrorView, stateOf, WhenReady } from '../ui/state-views.tsx';
import { Tracker } from '../ui/tracker.tsx';
import type { Command, StateSentence, TrackerStep } from '../ui/types.ts';
import { useWhenWords } from '../ui/when.tsx';
import { SpokenCodeDialog } from './spoken-code-dialog.tsx';

type Sent = components['schemas']['SentInvitationState'];
type About = { personId: string } | { subscriptionId: string } | { grantId: string };

interface SentInvitationProps {
  organizationId: string;
  about: About;
  /** Sends another one, where this one came back or has run out. */
  again?: { command: Command; error: unknown };
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalXXL,
  },
  note: { margin: 0, overflowWrap: 'anywhere' },
});

export const sentKey = (organizationId: string) => ['sent-invitations', organizationId] as const;

/** For whoever invites: how far the newest invitation has come, whatever it is about, and the code to read out. */
export function SentInvitation({ organizationId, about, again }: SentInvitationProps) {
  const sent = useSent(organizationId, about);
  const items = sent.data?.items ?? [];
  const shown = 'grantId' in about ? items.filter(({ state }) => state !== 'replaced') : items.slice(0, 1);
  return (
    <WhenReady state={stateOf(sent)}>
      {() =>
        shown.map((invitation) => (
          <HowItFares
            key={invitation.id}
            organizationId={organizationId}
            invitation={invitation}
            again={again}
          />
        ))
      }
    </WhenReady>
  );
}

/** On top of the page of somebody whose invitation came back: that it did, for the way out is further down. */
export function useLostInvitation(organizationId: string, personId: string): StateSentence | undefined {
  const [newest] = useSent(organizationId, { personId }).data?.items ?? [];
  if (newest?.state !== 'open' || newest.delivery.state !== 'bounced') return undefined;
  return { tone: 'warning', sentence: text('bounced.top', { name: nameOf(newest) }) };
}

function useSent(organizationId: string, about: About) {
  return useQuery({
    queryKey: [...sentKey(organizationId), about],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/invitations', {
          params: { path: { organizationId }, query: about },
          signal,
        }),
      ),
    staleTime: 0,
  });
}

interface HowItFaresProps {
  organizationId: string;
  invitation: Sent;
  again: SentInvitationProps['again'] | undefined;
}

function HowItFares({ organizationId, invitation, again }: HowItFaresProps) {
  const words = useWhenWords();
  const { state, expiresAt, askedAgainAt } = invitation;
  const name = nameOf(invitation);
  const until = words(expiresAt, 'time');
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Tracker title={text('title.of', { name })} steps={stepsOf(invitation)} />
      {notesOf(invitation).map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {state !== 'used' && (
        <p className={styles.note}>{text(state === 'open' ? 'until' : state, { until })}</p>
      )}
      {askedAgainAt && (
        <p className={styles.note}>{text('asked-again', { name, at: words(askedAgainAt, 'time') })}</p>
      )}
      {again && isLost(invitation) && (
        <div>
          <CommandButton command={again.command} />
        </div>
      )}
      {Boolean(again?.error) && <ErrorView error={again?.error} />}
      {state === 'open' && <Speaking organizationId={organizationId} invitation={invitation} />}
    </div>
  );
}

const isLost = ({ state, delivery }: Sent) =>
  state === 'expired' || (state === 'open' && delivery.state === 'bounced');

const ORDER = ['queued', 'accepted', 'opened', 'used'] as const;

/** One line from the queue to its use; where the mail came back, that stands in the place of its arrival. */
function stepsOf({ delivery }: Sent): TrackerStep[] {
  const bounced = delivery.state === 'bounced';
  const reached = bounced ? 1 : ORDER.indexOf(delivery.state as (typeof ORDER)[number]);
  return ORDER.map((step, place) => {
    const here = place === reached;
    const id = step === 'accepted' && bounced ? 'bounced' : step;
    const running = id === 'queued' && here;
    return {
      id,
      name: text(id),
      state: place > reached ? 'waiting' : id === 'bounced' ? 'failed' : running ? 'running' : 'done',
      ...(here ? { since: delivery.at } : {}),
    };
  });
}

/** What the mail server said, and what can be done; below the line, for words of a mail server are long. */
function notesOf({ delivery: { state, words }, contactEmail }: Sent): string[] {
  if (state === 'queued' && words) return [text('queued.later', { words })];
  if (state === 'opened') return [text('opened.what')];
  if (state !== 'bounced') return [];
  const what = text('bounced.what', { address: contactEmail ?? '' });
  return words ? [text('bounced.words', { words }), what] : [what];
}

function Speaking({ organizationId, invitation }: Omit<HowItFaresProps, 'again'>) {
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/invitations/{invitationId}/code', {
          params: { path: { organizationId, invitationId: invitation.id } },
        }),
      ),
    onError: () => queries.invalidateQueries({ queryKey: sentKey(organizationId) }),
  });
  return (
    <>
      <div>
        <CommandButton
          command={{
            id: 'speak',
            label: text('code'),
            busy: making.isPending,
            disabledBecause: invitation.speaking.explanation ?? undefined,
            onClick: () => making.mutate(),
          }}
        />
      </div>
      {making.error && <ErrorView error={making.error} />}
      {making.data && (
        <SpokenCodeDialog name={nameOf(invitation)} spoken={making.data} onClose={() => making.reset()} />
      )}
    </>
  );
}
