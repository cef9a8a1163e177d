-- Reconciliation: what was ordered, what the service reports and what people have, compared at night and on demand.
create table reconciliations (
  -- Whoever asked: a partner for its own services, the vendor for all.
  organization_id uuid not null references organizations,
  id uuid not null,
  state text not null check (state in ('queued', 'running', 'done')),
  -- How far it is, in the order of partners and their services; it goes on behind them.
  partner_id uuid,
  subscription_id uuid,
  looked_at integer not null default 0,
  -- Services of which nobody could say how they are: their broker rests or does not answer.
  unanswered integer not null default 0,
  requested_by uuid references accounts,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (organization_id, id)
);
create unique index reconciliation_at_once on reconciliations (organization_id) where state <> 'done';

create table service_differences (
  partner_id uuid not null,
  subscription_id uuid not null,
  kind text not null check (kind in ('missing-at-service', 'incomplete-at-service', 'other-plan', 'nobody-has-a-role',
    'left-behind', 'never-finished', 'active-without-service')),
  id uuid not null unique,
  service_name text not null,
  -- What the service itself says.
  detail text not null,
  found_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (partner_id, subscription_id, kind),
  foreign key (partner_id, subscription_id) references subscriptions on delete cascade on update cascade
);
create index on service_differences (partner_id, id);

alter table reconciliations enable row level security;
create policy own_organization on reconciliations
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
create policy system_reconciles on reconciliations using ((select at_desk('system'))) with check (at_desk('system'));
alter table service_differences enable row level security;
create policy own_partner on service_differences for select using (partner_id = (select current_organization()));
create policy operators_read on service_differences for select using ((select at_desk('operator')));
create policy system_reconciles on service_differences using ((select at_desk('system'))) with check (at_desk('system'));

-- Once a night, for the installation itself.
insert into timers (organization_id, kind, subject, due_at, fire_at, every_seconds, created_at)
  values ('00000000-0000-0000-0000-000000000000', 'reconciliation', 'everything',
          date_trunc('day', now()) + interval '26 hours', date_trunc('day', now()) + interval '26 hours', 86400, now());
