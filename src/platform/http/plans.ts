import { sql } from 'kysely';
import { z } from 'zod';
import type { AccountContext, Actor } from '../../kernel/context.ts';
import { collectEffects, type Effect } from '../../kernel/effects.ts';
import { maskedAddress } from '../../kernel/masking.ts';
import { may } from '../../kernel/permissions.ts';
import { type Answer, ok } from './answers.ts';

const Details = z.record(z.string(), z.unknown());

/** What a write would do, asked for with `dryRun=true`: nothing of it has happened. */
export const Plan = z
  .object({
    dryRun: z.literal(true),
    sentences: z.array(z.string()).meta({ description: 'Every consequence in words, in its order.' }),
    records: z
      .array(
        z.object({
          action: z.string(),
          subjectKind: z.string(),
          subjectName: z.string(),
          reason: z.string().nullable(),
          details: Details,
          trails: z
            .number()
            .int()
            .meta({ description: 'In how many organizations’ audit trails it stands.' }),
        }),
      )
      .meta({ description: 'What the audit trail would say.' }),
    mails: z
      .array(z.object({ kind: z.string(), to: z.string(), subject: z.string() }))
      .meta({ description: 'Who would get mail; addresses of strangers are masked.' }),
    jobs: z.array(z.object({ queue: z.string(), startAfter: z.iso.datetime().nullable() })),
    answer: z
      .object({ status: z.number().int(), body: z.unknown() })
      .meta({ description: 'What the request would be answered; ids and times will be others.' }),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof Plan>;

/** The query parameter of every write that can be asked for as a plan. */
const dryRunQuery = {
  dryRun: z.stringbool().default(false).meta({
    description:
      '`true`: answers 200 with a plan of what would happen to people, data and mail, and changes nothing. Refusals are the same.',
  }),
};

/** Whether the route has a dry run of its own making. */
export const takesDryRun = (query: z.ZodType | undefined) =>
  query instanceof z.ZodObject && 'dryRun' in query.shape;

export function withDryRun(query: z.ZodType | undefined): z.ZodType {
  return query instanceof z.ZodObject ? query.extend(dryRunQuery) : z.strictObject(dryRunQuery);
}

export function withPlan(responses: Record<number, z.ZodType | null>) {
  return { ...responses, 200: responses[200] ? z.union([responses[200], Plan]) : Plan };
}

/** Carries the plan out of the transaction, which is rolled back on the way. */
class Rehearsed extends Error {
  readonly answer: Answer;

  constructor(plan: Plan) {
    super('rehearsed');
    this.answer = ok(plan);
  }
}

/** The answer that a rehearsal has carried out; whatever else was thrown goes on. */
export function planOrThrow(thrown: unknown): Answer {
  if (thrown instanceof Rehearsed) return thrown.answer;
  throw thrown;
}

/**
 * Does the work for real, up to what a commit would check, and throws its plan: rows, jobs and notifications go with
 * the transaction. A refusal is thrown as it is.
 */
export async function rehearse(
  ctx: AccountContext & { actor?: Actor },
  body: unknown,
  work: () => Promise<Answer>,
): Promise<never> {
  const effects = collectEffects(ctx.tx);
  const answer = await work();
  await sql`set constraints all immediate`.execute(ctx.tx);
  throw new Rehearsed(planOf(effects, answer, { actor: ctx.actor, given: JSON.stringify(body ?? null) }));
}

/** Who reads the plan, and what they wrote themselves. */
type Reader = { actor: Actor | undefined; given: string };

function planOf(all: Effect[], answer: Answer, reader: Reader): Plan {
  const effects = all.map((effect) => asSeenBy(reader, effect));
  const sentences = effects.map(sentenceOf).filter((sentence) => sentence !== '');
  return {
    dryRun: true,
    sentences: sentences.length > 0 ? sentences : ['Nobody and nothing else is concerned.'],
    records: effects.flatMap((effect) =>
      effect.kind === 'record'
        ? {
            action: effect.action,
            subjectKind: effect.subject.kind,
            subjectName: effect.subject.name,
            reason: effect.reason,
            details: effect.details,
            trails: new Set(effect.organizationIds).size,
          }
        : [],
    ),
    mails: effects.flatMap((effect) =>
      effect.kind === 'mail' ? { kind: effect.mailKind, to: effect.to, subject: effect.subject } : [],
    ),
    jobs: effects.flatMap((effect) =>
      effect.kind === 'job'
        ? { queue: effect.queue, startAfter: effect.startAfter?.toISOString() ?? null }
        : [],
    ),
    answer: {
      status: answer.status,
      body: answer.jsonText === undefined ? (answer.body ?? null) : JSON.parse(answer.jsonText),
    },
  };
}

/**
 * A plan tells nobody an address that they neither wrote nor could read: of mail of other organizations the recipient is
 * masked, of their trails only what happens is told.
 */
function asSeenBy({ actor, given }: Reader, effect: Effect): Effect {
  if (effect.kind === 'mail') {
    const sees = actor !== undefined && (may(actor, 'people:read') || may(actor, 'staff:read'));
    const known = sees && effect.organizationId === actor.organizationId;
    return known || given.includes(JSON.stringify(effect.to).slice(1, -1))
      ? effect
      : { ...effect, to: maskedAddress(effect.to) };
  }
  if (effect.kind === 'record' && actor && !effect.organizationIds.includes(actor.organizationId)) {
    return { ...effect, reason: null, details: {} };
  }
  return effect;
}

function sentenceOf(effect: Effect): string {
  switch (effect.kind) {
    case 'record':
      return effect.sentence;
    case 'mail':
      return `${effect.to} gets a mail: “${effect.subject}”.`;
    case 'job':
      return '';
    default:
      return effect satisfies never;
  }
}
