import type { Explanation } from '../../kernel/decisions.ts';

export type AdministratorNamed = { name: string; bound: boolean };

export type SuccessionRisk = 'no-administrator' | 'one-administrator';

/** How many administrators can let others in, and what follows when one of them leaves. */
export function successionRisk(administrators: AdministratorNamed[]): SuccessionRisk | undefined {
  const able = administrators.filter(({ bound }) => bound).length;
  if (able > 1) return undefined;
  return able === 1 ? 'one-administrator' : 'no-administrator';
}

/** The standing warning of an organization that hangs on one person, with the remedy; undefined when it does not. */
export function explainSuccession(
  organization: string,
  administrators: AdministratorNamed[],
): Explanation<SuccessionRisk> | undefined {
  const reason = successionRisk(administrators);
  if (!reason) return undefined;
  const waiting = administrators.find(({ bound }) => !bound);
  const comes =
    waiting && `${waiting.name} is named already and has not signed in yet: send the invitation again.`;
  if (reason === 'no-administrator') {
    return {
      reason,
      sentence: `${organization} has no administrator who can sign in. Nobody can let anybody in.`,
      remedy: comes ?? 'Ask Support to name one.',
      who: waiting?.name ?? 'Support',
    };
  }
  const sole = administrators.find(({ bound }) => bound)?.name ?? '';
  return {
    reason,
    sentence: `${organization} has no second administrator. If ${sole} leaves, nobody can get in.`,
    remedy: comes ?? 'Name one.',
    who: sole,
  };
}
