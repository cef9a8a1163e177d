import { Explain } from '../ui/explain.tsx';
import { useRefused } from './explain-queries.ts';

interface WhyNotProps {
  organizationId: string;
  action: string;
  /** Missing while it is not known; none where the action needs none. */
  subject?: string;
}

/** Above a form that would be refused: why, what would change it, and a click that asks whoever can. Else nothing. */
export function WhyNot({ organizationId, action, subject }: WhyNotProps) {
  const refused = useRefused(organizationId, [action], subject)(action);
  return refused ? <Explain {...refused} /> : null;
}
