import type { Settings } from '../../kernel/context.ts';
import { invalidField } from '../../kernel/errors.ts';
import { isListed } from '../../platform/identity/common-passwords.ts';
import { hashPassword } from '../../platform/identity/passwords.ts';
import { passwordProblem } from './accounts.rules.ts';

type Chosen = { password: string; signInName: string; name?: string; pointer?: string };

/**
 * The hash of a password that somebody chooses now; 422 for one that is in the list of common ones, or mostly made of what
 * everybody knows. Outside of a transaction: it takes its time.
 */
export async function hashNewPassword(
  { productName, vendorName }: Pick<Settings, 'productName' | 'vendorName'>,
  { password, signInName, name = '', pointer = '/password' }: Chosen,
): Promise<string> {
  const problem = isListed(password)
    ? 'This password is in the list of common ones. Choose another one.'
    : passwordProblem(password, [signInName, name, productName, vendorName]);
  if (problem) throw invalidField(pointer, problem, 'weak-password');
  return hashPassword(password);
}
