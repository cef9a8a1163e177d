import { typeOf } from './webhooks.rules.ts';

type Line = {
  id: string;
  at: Date;
  actorName: string;
  actorRole: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  subjectName: string;
  reason: string | null;
  details: Record<string, unknown>;
  correlationId: string;
};

/** Whose event it is: the organization, and where its installation is found. */
export type Source = { organizationId: string; publicUrl: string; sandboxId: string | null };

/** A line of the trail as a CloudEvent 1.0: what the trail shows, and nothing else. */
export function cloudEventOf(line: Line, { organizationId, publicUrl, sandboxId }: Source) {
  return {
    specversion: '1.0' as const,
    id: line.id,
    source: `${publicUrl}/api/v1/organizations/${organizationId}`,
    type: typeOf(line.action),
    subject: `${line.subjectKind}/${line.subjectId}`,
    time: line.at.toISOString(),
    datacontenttype: 'application/json' as const,
    ...(sandboxId === null ? {} : { sandbox: true as const }),
    data: {
      subject: { kind: line.subjectKind, id: line.subjectId, name: line.subjectName },
      actor: { name: line.actorName, role: line.actorRole },
      reason: line.reason,
      details: line.details,
      correlationId: line.correlationId,
    },
  };
}
