-- Service brokers: programs of their own that run services, reached by the Open Service Broker API.
create table brokers (
  organization_id uuid not null references organizations,
  id uuid not null unique,
  name text not null check (length(name) between 1 and 100),
  url text not null check (length(url) between 1 and 500),
  -- The kind, and of it what is no secret: a user name, a certificate.
  authentication jsonb not null,
  -- By what its certificate is trusted besides the well-known authorities, in PEM.
  authority text,
  resting_since timestamptz,
  resting_reason text check (length(resting_reason) between 1 and 500),
  asked_at timestamptz,
  answered_at timestamptz,
  -- Why the last question was in vain, and since when that has been so; null while it answers.
  trouble jsonb,
  -- What it offered when its catalog was read last.
  catalog jsonb,
  catalog_read_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id),
  check ((resting_since is null) = (resting_reason is null)),
  check ((catalog is null) = (catalog_read_at is null))
);
create unique index broker_names on brokers (organization_id, lower(name));

-- Passwords, tokens and keys, sealed. Read by workers alone: nothing that answers a request can see them.
create table broker_secrets (
  organization_id uuid not null,
  broker_id uuid not null,
  secret text not null,
  primary key (organization_id, broker_id),
  foreign key (organization_id, broker_id) references brokers on delete cascade
);

create function keep_broker_secret(p_broker uuid, p_secret text) returns void
  language plpgsql security definer set search_path = public
as $$
begin
  if not at_desk('operator') then
    raise insufficient_privilege using message = 'Only an operator keeps secrets of brokers.';
  end if;
  insert into broker_secrets (organization_id, broker_id, secret) values (current_organization(), p_broker, p_secret)
    on conflict (organization_id, broker_id) do update set secret = excluded.secret;
end
$$;

alter table brokers enable row level security;
create policy operators on brokers
  using (organization_id = (select current_organization()) and (select at_desk('operator')))
  with check (organization_id = current_organization() and at_desk('operator'));
create policy system_asks on brokers using ((select at_desk('system'))) with check (at_desk('system'));
alter table broker_secrets enable row level security;
create policy system_only on broker_secrets using ((select at_desk('system'))) with check (at_desk('system'));
