import type { Decision } from '../../kernel/decisions.ts';
import { invitationProgress } from '../people/people.rules.ts';
import {
  type ColleagueRefusal,
  decideChangingRole,
  decideInvitingColleague,
  decideRemoving,
  explainColleague,
  partnerRole,
} from './colleagues.rules.ts';
import { colleagueOf } from './colleagues.service.ts';
import type { ColleagueRow } from './partners.repo.ts';

/** A person of the partner organization with what can be done about it; `administrators` are those who can sign in. */
export function partnerPersonAnswer(row: ColleagueRow, administrators: string[], now: Date) {
  const role = partnerRole(row.roles);
  const facts = {
    isAdministrator: role === 'administrator',
    otherAdministrators: administrators.filter((id) => id !== row.id).length,
  };
  const state = invitationProgress({ boundAt: row.bound_at, openUntil: row.open_until }, now);
  return {
    ...colleagueOf(row),
    role: role ?? null,
    invitation: { state, expiresAt: state === 'accepted' ? null : (row.open_until?.toISOString() ?? null) },
    inviting: permitted(decideInvitingColleague({ bound: row.account_id !== null, role })),
    losingAdministrator: permitted(decideChangingRole(facts, 'reader')),
    removing: permitted(decideRemoving(facts)),
    version: row.version,
  };
}

const permitted = (decision: Decision<ColleagueRefusal>) => ({
  allowed: decision.allowed,
  explanation: decision.allowed ? null : explainColleague(decision.reason),
});
