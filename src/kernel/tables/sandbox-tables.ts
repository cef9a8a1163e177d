import type { Generated } from 'kysely';
import type { JsonColumn } from './columns.ts';

type SandboxesTable = {
  organization_id: string;
  partner_id: string;
  services: Generated<'at-once' | 'hang' | 'fail'>;
  last_used_at: Date;
  told_at: Date | null;
  version: Generated<number>;
  created_at: Date;
};

type SandboxMovesTable = {
  organization_id: string;
  id: string;
  from_at: Date;
  to_at: Date;
  ahead_ms: number;
  asked_by: string;
  finished_at: Date | null;
};

type Happening = { action: string; subject: string; to: string | null };

type SandboxMomentsTable = {
  organization_id: string;
  move_id: string;
  position: number;
  at: Date;
  kind: string;
  happenings: JsonColumn<Happening[]>;
  failure: string | null;
};

export type SandboxTables = {
  sandboxes: SandboxesTable;
  sandbox_moves: SandboxMovesTable;
  sandbox_moments: SandboxMomentsTable;
};
