import { Explain } from '../ui/explain.tsx';
import { useExplained } from './explain-queries.ts';

interface WhyNotProps {
  organizationId: string;
  action: string;
  /** Missing while it is not known; none where the action needs none. */
  subject?: string;
}

/** Above a form that would be refused: why, what would change it, and a click that asks whoever can. Else nothing. */
export function WhyNot({ organizationId, action, subject }: WhyNotProps) {
  const explained = useExplained(organizationId, [action], subject);
  const { disabledBecause, help } = explained(action, { id: action, label: '' });
  if (typeof disabledBecause !== 'object') return null;
  return <Explain explanation={disabledBecause} help={help} />;
}
