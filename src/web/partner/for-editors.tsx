import type { ReactNode } from 'react';
import { ExplainedCommand } from '../explain/explained-command.tsx';
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
export function ForEditors({ children, label, ...what }: ForEditorsProps) {
  if (useMayEditCustomers(what.organizationId)) return children;
  return (
    <div>
      <ExplainedCommand {...what} command={{ id: what.action, label }} />
    </div>
  );
}
