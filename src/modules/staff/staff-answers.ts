import type { Actor } from '../../kernel/context.ts';
import { type Decision, explain } from '../../kernel/decisions.ts';
import type { PersonRow } from '../people/index.ts';
import { invitationProgress } from '../people/people.rules.ts';
import {
  decideInvitingStaff,
  decideLosingOperator,
  STAFF_SENTENCES,
  type StaffRefusal,
  staffRoles,
} from './staff.rules.ts';
import { operatorFacts } from './staff.service.ts';

/** A person of the vendor as the API shows them to the caller. */
export function staffAnswer(row: PersonRow, operators: string[], actor: Actor, now: Date) {
  const state = invitationProgress(row, now);
  const roles = staffRoles(row.roles);
  return {
    id: row.id,
    firstName: row.firstName,
    lastName: row.lastName,
    signInName: row.signInName,
    contactEmail: row.contactEmail,
    roles,
    invitation: { state, expiresAt: state === 'accepted' ? null : (row.openUntil?.toISOString() ?? null) },
    inviting: permitted(decideInvitingStaff({ bound: row.boundAt !== null, roles })),
    losingOperator: permitted(decideLosingOperator(operatorFacts(row, operators, actor))),
    version: row.version,
  };
}

const permitted = (decision: Decision<StaffRefusal>) => ({
  allowed: decision.allowed,
  explanation: decision.allowed ? null : explain(STAFF_SENTENCES, decision.reason),
});
