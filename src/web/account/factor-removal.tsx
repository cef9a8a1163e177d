import type { FactorRemoval } from '../../modules/accounts/last-factor.contract.ts';
import { text } from '../messages/account.en.ts';
import { Lead } from './lead.tsx';

/** Why a passkey or the app cannot be removed, and what would change that. */
export const wordsAgainst = ({ explanation }: FactorRemoval): string | undefined =>
  explanation ? `${explanation.sentence} ${explanation.remedy}` : undefined;

/** Told before the last factor goes: which organizations ask for another one. */
export function AskedAgain({ removal: { asked } }: { removal: FactorRemoval }) {
  if (asked.length === 0) return null;
  return <Lead>{text('factors.askedAgain', { organizations: asked.join(', ') })}</Lead>;
}
