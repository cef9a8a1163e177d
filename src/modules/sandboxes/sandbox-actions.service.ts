import { type ActionDefinition, allowed, verdictOf } from '../../kernel/actions.ts';
import { addHours } from '../../kernel/clock.ts';
import { considerMaking } from './making.service.ts';
import { SANDBOX_SENTENCES } from './sandboxes.rules.ts';
import { considerMoving } from './sandboxes.service.ts';

const ofPartner = { permission: 'sandbox:manage', onlyFor: 'partner', subject: null } as const;

export const sandboxActions: ActionDefinition[] = [
  {
    ...ofPartner,
    action: 'makeSandbox',
    words: 'make a sandbox',
    consider: async (ctx) => verdictOf('', await considerMaking(ctx), SANDBOX_SENTENCES),
  },
  {
    ...ofPartner,
    action: 'moveSandboxClock',
    words: 'move the clock',
    consider: async (ctx) =>
      verdictOf('', await considerMoving(ctx, addHours(ctx.clock.now(), 1)), SANDBOX_SENTENCES),
  },
  {
    ...ofPartner,
    action: 'changeSandboxServices',
    words: 'choose how services answer',
    async consider(ctx) {
      const decision = await considerMoving(ctx, addHours(ctx.clock.now(), 1));
      const isNone = !decision.allowed && decision.reason === 'not-a-sandbox';
      return isNone ? verdictOf('', decision, SANDBOX_SENTENCES) : allowed();
    },
  },
];
