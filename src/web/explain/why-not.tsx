import type { ReactNode } from 'react';
import { Explain } from '../ui/explain.tsx';
import { useRefused } from './explain-queries.ts';

interface WhyNotProps {
  organizationId: string;
  action: string;
  /** Missing while it is not known; none where the action needs none. */
  subject?: string;
  /** What does it: a form with its fields and commands. */
  children: ReactNode;
}

/** What does something; in its place, when it would be refused: what, why, and a click that asks whoever can mend it. */
export function WhyNot({ organizationId, action, subject, children }: WhyNotProps) {
  const refused = useRefused(organizationId, [action], subject)(action);
  return refused ? <Explain {...refused} /> : children;
}
