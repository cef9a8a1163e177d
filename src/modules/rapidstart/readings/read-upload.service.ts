import type { MemberContext } from '../../../kernel/context.ts';
import { DomainError, invalidField } from '../../../kernel/errors.ts';
import { requireServiceRole } from '../../people/index.ts';
import type { PackageRefusal } from '../packages/index.ts';
import { PROJECT_ROLES } from '../projects/projects.rules.ts';
import { readInThread } from './reading-thread.ts';
import type { PackageReading } from './readings.contract.ts';

export async function requireReader(ctx: MemberContext, subscriptionId: string): Promise<void> {
  await requireServiceRole(ctx, subscriptionId, PROJECT_ROLES);
}

/** Reads an uploaded package; 422 with what was found and what to do when it cannot be read. Keeps nothing. */
export async function readUpload(
  file: { name: string; bytes: Uint8Array } | undefined,
): Promise<PackageReading> {
  if (!file) throw invalidField('/file', 'Choose a .rapidstart file.', 'file-missing');
  const result = await readInThread(new Uint8Array(file.bytes));
  if (!result.accepted) throw unreadable(result.refusal);
  return { fileName: plainName(file.name), ...result.view };
}

function unreadable({ code, sentence, remedy }: PackageRefusal): DomainError {
  const who = 'Whoever made the file, or you with another copy of it.';
  return new DomainError('invalid', sentence, {
    reason: code,
    explanation: { reason: code, sentence, remedy, who },
    errors: [{ pointer: '/file', message: sentence, code }],
  });
}

/** The last part of the name, in visible characters. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').slice(0, 200);
}
