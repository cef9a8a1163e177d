-- Of the transactions that are open, those of other databases of the same server write no line here: nobody waits for them.
create or replace function trail_horizon() returns bigint language sql stable security definer set search_path = public as $$
  select trail_offset + coalesce(
           (select min(open::text::bigint) from pg_snapshot_xip(pg_current_snapshot()) as open
             where not exists (
               select from pg_stat_activity a
                where a.datname <> current_database()
                  and a.backend_xid::text::bigint = open::text::bigint % 4294967296)),
           pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
    from installation
$$;

-- Webhooks: programs of an organization are told the lines of its trail as events.
create table webhook_endpoints (
  organization_id uuid not null references organizations,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  url text not null check (length(url) between 1 and 500),
  -- Kinds of events, such as portico.customer or portico.customer.created; none for all.
  types text[] not null,
  paused_at timestamptz,
  pause_reason text check (pause_reason in ('by-hand', 'gone', 'failing')),
  -- Since when there is nothing but failures.
  failing_since timestamptz,
  last_attempt_at timestamptz,
  last_status integer,
  -- Why the last attempt was in vain; null when it was not.
  last_trouble text,
  -- When there is something to send; null while nothing waits. A worker that sends has claimed it for a while.
  due_at timestamptz,
  claimed_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id),
  check ((paused_at is null) = (pause_reason is null))
);
create index webhook_endpoints_due on webhook_endpoints (due_at) where due_at is not null and paused_at is null;

-- What is sent is signed with them, sealed. The one before holds on for a day.
create table webhook_secrets (
  organization_id uuid not null,
  endpoint_id uuid not null,
  id uuid not null,
  secret text not null,
  ends_at timestamptz,
  primary key (organization_id, endpoint_id, id),
  foreign key (organization_id, endpoint_id) references webhook_endpoints on delete cascade
);
create unique index webhook_secrets_current on webhook_secrets (organization_id, endpoint_id) where ends_at is null;

-- Up to which line the trail of an organization that listens was made into deliveries.
create table webhook_streams (
  organization_id uuid primary key references organizations,
  position bigint not null,
  event_id uuid not null
);

-- One event for one endpoint. The event is the line of the trail: with it goes what was to be told of it.
create table webhook_deliveries (
  organization_id uuid not null,
  endpoint_id uuid not null,
  event_id uuid not null,
  state text not null check (state in ('waiting', 'delivered', 'failed', 'caught')),
  -- Since it was asked for last: by the event, or by somebody who had it sent again.
  tries integer not null default 0,
  next_try_at timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, endpoint_id, event_id),
  foreign key (organization_id, endpoint_id) references webhook_endpoints on delete cascade,
  foreign key (organization_id, event_id) references audit_events on delete cascade,
  check ((state = 'waiting') = (next_try_at is not null))
);
create index webhook_deliveries_waiting on webhook_deliveries (organization_id, endpoint_id, next_try_at)
  where state = 'waiting';
create index webhook_deliveries_failed on webhook_deliveries (organization_id, endpoint_id, event_id)
  where state = 'failed';
create index on webhook_deliveries (organization_id, event_id);
create index on webhook_deliveries (created_at);

create table webhook_attempts (
  organization_id uuid not null,
  endpoint_id uuid not null,
  event_id uuid not null,
  number integer not null,
  at timestamptz not null,
  duration_ms integer not null,
  status integer,
  trouble text,
  answer text not null check (length(answer) <= 500),
  signature text not null,
  primary key (organization_id, endpoint_id, event_id, number),
  foreign key (organization_id, endpoint_id, event_id) references webhook_deliveries on delete cascade
);

do $$
declare
  t text;
begin
  foreach t in array array['webhook_endpoints', 'webhook_streams', 'webhook_deliveries', 'webhook_attempts', 'webhook_secrets'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy system_works on %I using ((select at_desk(''system''))) with check (at_desk(''system''))', t);
  end loop;
  -- Secrets are read by workers alone.
  foreach t in array array['webhook_endpoints', 'webhook_streams', 'webhook_deliveries', 'webhook_attempts'] loop
    execute format('create policy own_organization on %I using (organization_id = (select current_organization())) '
      'with check (organization_id = current_organization())', t);
  end loop;
end
$$;

-- A new secret; the one before holds until then, and none of before that any more.
create function keep_webhook_secret(p_endpoint uuid, p_id uuid, p_secret text, p_before_until timestamptz) returns void
  language plpgsql security definer set search_path = public
as $$
begin
  delete from webhook_secrets
   where organization_id = current_organization() and endpoint_id = p_endpoint and ends_at is not null;
  update webhook_secrets set ends_at = p_before_until
   where organization_id = current_organization() and endpoint_id = p_endpoint;
  insert into webhook_secrets (organization_id, endpoint_id, id, secret)
    values (current_organization(), p_endpoint, p_id, p_secret);
end
$$;

-- Organizations that listen, and have lines in their trail that are not made into deliveries yet.
create function organizations_to_tell(p_most integer) returns setof uuid
  language sql stable security definer set search_path = public
as $$
  select s.organization_id from webhook_streams s
   where at_desk('system') and exists (
     select from audit_events a
      where a.organization_id = s.organization_id and (a.position, a.id) > (s.position, s.event_id)
        and a.position < (select trail_horizon()))
   limit p_most
$$;

-- With what a line said goes what a program answered to it.
create function forget_answers_to_event() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  update webhook_attempts set answer = '' where organization_id = new.organization_id and event_id = new.id;
  return null;
end
$$;
create trigger audit_forgets_answers after update of details on audit_events
  for each row execute function forget_answers_to_event();
