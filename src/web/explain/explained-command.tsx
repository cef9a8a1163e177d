import { CommandButton, type CommandButtonProps } from '../ui/command-button.tsx';
import { useExplained } from './explain-queries.ts';

interface ExplainedCommandProps extends CommandButtonProps {
  organizationId: string;
  /** As the API calls what the command does. */
  action: string;
  /** Missing where the action needs none. */
  subject?: string | undefined;
}

/** A command that says in advance why it would be refused, with one click that asks whoever can mend it. */
export function ExplainedCommand({
  organizationId,
  action,
  subject,
  command,
  ...look
}: ExplainedCommandProps) {
  const explained = useExplained(organizationId, [action], subject);
  return <CommandButton {...look} command={explained(action, command)} />;
}
