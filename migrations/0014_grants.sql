-- Who may act for a customer: people of a partner organization, in one service, with roles of that service, for a time.
create table grants (
  organization_id uuid not null references organizations,
  id uuid not null,
  partner_id uuid not null references organizations,
  subscription_id uuid not null references subscriptions (id),
  -- As they were called when the grant was made: neither side reads the other's records.
  customer_name text not null,
  partner_name text not null,
  service_name text not null,
  roles text[] not null,
  -- Roles in the partner organization: everybody who has one of them is covered. Besides, people by name.
  groups text[] not null,
  person_ids uuid[] not null,
  purpose text not null check (length(purpose) between 1 and 500),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  proposed_by text not null check (proposed_by in ('partner', 'customer')),
  -- Made for a partner that was not partner of record: holds whoever is.
  as_support boolean not null default false,
  approved_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('partner', 'customer')),
  -- What the partner asks for beyond what stands: consented to or declined as a whole.
  amendment jsonb,
  told_until timestamptz not null,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create index on grants (organization_id, subscription_id);
create index on grants (partner_id, subscription_id);
create index on grants (partner_id, id);
create unique index grants_one_proposal on grants (organization_id, subscription_id, partner_id)
  where approved_at is null and ended_at is null;

alter table grants enable row level security;
create policy own_organization on grants
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
create policy own_partner on grants
  using (partner_id = (select current_organization())) with check (partner_id = current_organization());

-- What somebody did by a grant, in the trails of both sides.
create index audit_events_by_grant on audit_events (organization_id, (details ->> 'grant'), id) where details ? 'grant';
