import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/explain.en.ts';
import type { Command, HelpOffer, Refused } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { useWhenWords } from '../ui/when.tsx';

type Explained = components['schemas']['ExplainedActions']['items'][number];
type Asked = NonNullable<Explained['asked']>;

export const explainedKey = (organizationId: string) => ['explain', organizationId] as const;
export const helpRequestsKey = (organizationId: string) => ['help-requests', organizationId] as const;

/**
 * Asks in one request about several actions on one subject, and answers a function that disables a command with its
 * reason, and offers to ask whoever can mend it. Without a subject only actions that need none are asked about.
 */
export function useExplained(
  organizationId: string,
  actions: readonly string[],
  subject?: string,
): (action: string, command: Command) => Command {
  const explained = useQuery({
    queryKey: [...explainedKey(organizationId), actions.join(), subject ?? ''],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/explain', {
          params: { query: { organization: organizationId, action: actions.join(), subject: subject ?? '' } },
          signal,
        }),
      ),
    enabled: organizationId !== '' && subject !== '',
    staleTime: 10_000,
  });
  const offer = useHelpOffer(organizationId);
  return (action, command) => {
    const item = explained.data?.items.find((one) => one.action === action);
    if (!item?.explanation) return command;
    const { href: _href, onClick: _onClick, ...rest } = command;
    return { ...rest, disabledBecause: item.explanation, refuses: item.words, help: offer(item) };
  };
}

/** Asks the same, and answers what stands against an action, for forms and dialogs. */
export function useRefused(
  organizationId: string,
  actions: readonly string[],
  subject?: string,
): (action: string) => Refused | undefined {
  const explained = useExplained(organizationId, actions, subject);
  return (action) => {
    const { disabledBecause, refuses, help } = explained(action, { id: action, label: '' });
    return typeof disabledBecause === 'object' ? { explanation: disabledBecause, refuses, help } : undefined;
  };
}

function useHelpOffer(organizationId: string): (item: Explained) => HelpOffer | undefined {
  const queries = useQueryClient();
  const notices = useNotices();
  const standing = useStanding();
  const asking = useMutation({
    mutationFn: ({ action, subject, note }: Pick<Explained, 'action' | 'subject'> & { note: string }) =>
      answered(
        api.POST('/api/v1/organizations/{organizationId}/help-requests', {
          params: { path: { organizationId } },
          body: { action, subject, note },
        }),
      ),
    onSuccess: () => notices.note(text('ask.sent')),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: explainedKey(organizationId) });
      await queries.invalidateQueries({ queryKey: helpRequestsKey(organizationId) });
    },
  });
  return (item) => {
    const helper = item.explanation?.ask;
    if (!helper) return undefined;
    const waits = item.asked?.state === 'open';
    return {
      label: text(`ask.${helper}`),
      standing: item.asked ? standing(item.asked) : undefined,
      onAsk: waits
        ? undefined
        : async (note) => {
            await asking.mutateAsync({ ...item, note });
          },
    };
  };
}

/** How a request stands, as its asker reads it. */
export function useStanding(): (asked: Asked) => string {
  const words = useWhenWords();
  return ({ state, askedAt, askedBy, answeredAt, answeredBy, word }) =>
    state === 'open'
      ? text('asked.open', { when: words(askedAt), name: askedBy })
      : text(`asked.${state}`, { when: words(answeredAt ?? askedAt), name: answeredBy ?? '', word }).trim();
}
