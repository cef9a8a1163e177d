-- What erased customers and sandboxes had at the brokers of their services, until it is deleted there too. A row names nobody: only what
-- deleting the instance needs, and the receipt that tells of it. What a sandbox had is held by the partner whose it was.
create table erased_services (
  partner_id uuid not null references organizations,
  -- The instance, which has the id that the subscription had.
  id uuid not null,
  -- Null for what a sandbox had.
  receipt_id uuid,
  -- The customer's organization, under which the service's access keys are removed first.
  organization_id uuid,
  offering_code text not null references offerings,
  broker_id uuid not null,
  service_id text not null,
  plan_id text not null,
  -- Work that the broker has accepted: how often it was looked at, and how the broker calls it.
  polls integer not null default 0,
  operation text,
  tries integer not null default 0,
  trouble text,
  next_try_at timestamptz not null,
  primary key (partner_id, id)
);
create index on erased_services (partner_id, receipt_id);
alter table erased_services enable row level security;
create policy own_partner on erased_services
  using (partner_id = (select current_organization())) with check (partner_id = current_organization());
create policy support_reads on erased_services for select
  using ((select at_desk('support')) and sandbox_of(partner_id) is null);
