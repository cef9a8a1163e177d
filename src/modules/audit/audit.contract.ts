import { z } from 'zod';

export const AuditEvent = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actorName: z.string(),
    actorRole: z.string().meta({ description: 'The capacity in which the person acted.' }),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    subjectName: z.string(),
    reason: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
    correlationId: z.string(),
  })
  .meta({ id: 'AuditEvent' });

export const AuditPage = z
  .object({ items: z.array(AuditEvent), nextCursor: z.string().nullable() })
  .meta({ id: 'AuditPage' });
