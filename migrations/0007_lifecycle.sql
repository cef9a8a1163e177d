-- Timers: what has to be looked at again at a moment to come. A row is written in the transaction of its cause; a
-- worker fires it when its time has come and decides anew by the facts of that moment.

create table timers (
  organization_id uuid not null,
  kind text not null,
  -- What it is about, in the words of its kind: the id of a customer, of a request, of a source.
  subject text not null,
  -- When it is due by the clock of its organization, and when a worker takes it by the clock of the installation:
  -- later while a worker has claimed it, and after a failure.
  due_at timestamptz not null,
  fire_at timestamptz not null,
  -- Periodic ones only.
  every_seconds integer check (every_seconds > 0),
  -- Who has it in hand; whoever finishes it must still hold it.
  claim uuid,
  failures integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  primary key (organization_id, kind, subject)
);
create index timers_due on timers (fire_at);

alter table timers enable row level security;
create policy own_organization on timers
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
create policy system_fires on timers using ((select at_desk('system'))) with check (at_desk('system'));
