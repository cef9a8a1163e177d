import type { components } from '../api/schema.gen.ts';
import { text } from '../messages/support.en.ts';

type Replacement = components['schemas']['AdministratorReplacement'];

/** Exactly what confirming does: people, mail, audit trail. */
export function ReplacementPlan({ replacement: { successor, partner, plan } }: { replacement: Replacement }) {
  if (!plan) return null;
  return (
    <ul>
      <li>
        {text('plan.gain', {
          name: successor.name,
          partner: partner.name,
          signInName: successor.signInName,
        })}{' '}
        {text(`plan.${plan.successorIsBound}`)}
      </li>
      {plan.losingAllRoles.map(({ name, signInName }) => (
        <li key={signInName}>{text('plan.lose', { name, signInName, partner: partner.name })}</li>
      ))}
      {plan.losingAllRoles.length === 0 && <li>{text('plan.loseNobody')}</li>}
      <li>{text('plan.mail', { addresses: plan.mailTo.join(', ') })}</li>
      <li>{text('plan.trail', { partner: partner.name })}</li>
    </ul>
  );
}
