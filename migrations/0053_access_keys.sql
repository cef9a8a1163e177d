-- Access keys: what a customer's programs show to a service. What the service answers with is shown once and kept nowhere.
-- A row names everything that removing the key needs, so that it outlives service and organization until the service says
-- that the key is gone: no reference holds it.
create table access_keys (
  organization_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  -- Empty once its customer is erased.
  name text not null check (length(name) <= 100),
  parameters jsonb not null,
  -- Whom it is asked of; null for the broker that is built in for sandboxes.
  broker_id uuid,
  service_id text not null,
  plan_id text not null,
  state text not null check (state in ('creating', 'active', 'removing', 'removed')),
  -- Why it is removed.
  reason text check (reason in ('by-hand', 'not-shown', 'refused', 'service-ended')),
  made_by uuid,
  created_at timestamptz not null,
  -- Until then a request of ours may still take effect at the service, whatever it says: null for never.
  settles_at timestamptz,
  -- Work that the service has accepted: how often it was looked at, and how the service calls it.
  polls integer not null default 0,
  operation text,
  -- Of removing it: how often it was in vain, what was said last, and when it is tried again.
  tries integer not null default 0,
  trouble text,
  next_try_at timestamptz,
  -- The service's own end of it.
  expires_at timestamptz,
  removed_at timestamptz,
  primary key (organization_id, id),
  check ((state in ('removing', 'removed')) = (reason is not null)),
  check ((state = 'removed') = (removed_at is not null))
);
create index on access_keys (organization_id, subscription_id);
create unique index access_keys_name_once on access_keys (organization_id, subscription_id, lower(name))
  where state in ('creating', 'active');

alter table access_keys enable row level security;
create policy own_organization on access_keys
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());

-- Whether the broker of a published service gives keys to this plan of it, as its catalog was read last.
create function offers_access_keys(p_broker uuid, p_service text, p_plan text) returns boolean
  language sql stable security definer set search_path = public
as $$
  select exists (select from jsonb_array_elements(plans_at_broker(p_broker, p_service)) as plan
                  where plan ->> 'id' = p_plan and (plan ->> 'bindable')::boolean)
$$;
