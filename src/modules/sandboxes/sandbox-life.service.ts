import { addDays } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { momentForReader } from '../../kernel/moments.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { recordAudit } from '../audit/index.ts';
import { leaveSandboxToRemove } from '../erased-services/index.ts';
import { queueMail } from '../notifications/index.ts';
import type { Letter } from '../notifications/notifications.rules.ts';
import { listAdministratorAddresses } from '../people/index.ts';
import { eraseSandbox, lockSandbox, markTold } from './sandboxes.repo.ts';
import { decideSandboxLife } from './sandboxes.rules.ts';

export const LIFE_TIMER = 'sandbox-life';

/** When a sandbox that was just made is looked at for the first time. */
export function firstLook(now: Date): Date {
  const step = decideSandboxLife(now, null, now);
  return step.kind === 'wait' ? step.until : now;
}

/** Of the partner whose sandbox it is, so that it goes by the installation's clock. */
export const sandboxLifeTimer: TimerDefinition = {
  kind: LIFE_TIMER,
  async fire(ctx, { organizationId: partnerId, subject: sandboxId }) {
    const sandbox = await lockSandbox(ctx.tx, sandboxId);
    if (!sandbox) return undefined;
    const now = ctx.clock.now();
    const step = decideSandboxLife(sandbox.lastUsedAt, sandbox.toldAt, now);
    switch (step.kind) {
      case 'wait':
        return step.until;
      case 'tell':
        await tell(ctx, partnerId, sandboxId);
        return addDays(now, 7);
      case 'erase':
        await erase(ctx, partnerId, sandboxId);
        return undefined;
      default:
        return step satisfies never;
    }
  },
};

async function tell(ctx: Context, partnerId: string, sandboxId: string) {
  const now = ctx.clock.now();
  await markTold(ctx.tx, sandboxId, now);
  const url = `${ctx.settings.publicUrl}/partner/${partnerId}/sandbox`;
  const letter = sandboxEndsLetter(addDays(now, 7), url);
  for (const to of await listAdministratorAddresses(ctx.tx, partnerId))
    await queueMail(ctx, { organizationId: partnerId, kind: 'sandbox-ends', to, letter });
}

const sandboxEndsLetter = (erasedAt: Date, url: string): Letter => ({
  subject: 'Your sandbox will be erased in a week',
  paragraphs: [
    `Nobody has used the sandbox of your organization for 23 days. It is erased on ${momentForReader(erasedAt)}, with everything in it.`,
    'Opening it keeps it for another thirty days.',
  ],
  action: { label: 'Open the sandbox', url },
});

async function erase(ctx: Context, partnerId: string, sandboxId: string) {
  await leaveSandboxToRemove(ctx, partnerId, sandboxId);
  await eraseSandbox(ctx.tx, sandboxId);
  await recordAudit(ctx, null, {
    organizationIds: [partnerId],
    action: 'sandbox.erased',
    subject: { kind: 'sandbox', id: sandboxId, name: 'The sandbox' },
  });
}
