import type { ReactNode } from 'react';
import { useExplained } from '../explain/explain-queries.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { useMayEditCustomers } from './use-may-edit-customers.ts';

interface ForEditorsProps {
  organizationId: string;
  /** As the API calls what the content does, and whom it is about. */
  action: string;
  subject?: string;
  /** Names the command that stands in the place of the content. */
  label: string;
  children: ReactNode;
}

/** The content for whoever may edit customers; for others its command with the reason, and one click that asks. */
export function ForEditors({ children, ...what }: ForEditorsProps) {
  return useMayEditCustomers(what.organizationId) ? children : <Refused {...what} />;
}

function Refused({ organizationId, action, subject, label }: Omit<ForEditorsProps, 'children'>) {
  const explained = useExplained(organizationId, [action], subject);
  return (
    <div>
      <CommandButton command={explained(action, { id: action, label })} />
    </div>
  );
}
