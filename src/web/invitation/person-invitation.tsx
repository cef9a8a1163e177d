import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/sent-invitation.en.ts';
import { SentInvitation } from './sent-invitation.tsx';

interface PersonInvitationProps<P extends { id: string }> {
  organizationId: string;
  person: P;
  /** What sends another one. */
  action: string;
  inviting: { isPending: boolean; error: unknown; mutate(person: P): void };
}

/** How a person's invitation fares, and another one where it was lost. */
export function PersonInvitation<P extends { id: string }>({
  organizationId,
  person,
  action,
  inviting,
}: PersonInvitationProps<P>) {
  const explained = useExplained(organizationId, [action], person.id);
  const command = explained(action, {
    id: 'again',
    label: text('again'),
    busy: inviting.isPending,
    onClick: () => inviting.mutate(person),
  });
  return (
    <SentInvitation
      organizationId={organizationId}
      about={{ personId: person.id }}
      again={{ command, error: inviting.error }}
    />
  );
}
