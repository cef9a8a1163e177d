-- Sources of the partner registry and their synchronizations.

create table registry_sources (
  organization_id uuid not null references organizations,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- Protocol, address, kind of authentication and feeds; never the secret.
  definition jsonb not null,
  every_minutes integer check (every_minutes between 5 and 43200),
  -- A synchronization that would mark more than this share of the source's rows as missing stops.
  stop_at_percent integer not null default 10 check (stop_at_percent between 1 and 100),
  -- What the last synchronization left for the next one, by record: ETags of pages, a delta link, a moment.
  memory jsonb not null default '{}',
  has_secret boolean not null default false,
  as_of timestamptz,
  next_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
create unique index registry_source_names on registry_sources (organization_id, lower(name));

-- Read by workers alone: nothing that answers a request can see it.
create table registry_source_secrets (
  organization_id uuid not null,
  source_id uuid not null,
  secret text not null,
  primary key (organization_id, source_id),
  foreign key (organization_id, source_id) references registry_sources on delete cascade
);

-- Writes and takes out, for whoever may write sources, what nobody but a worker may read.
create function keep_registry_secret(p_source uuid, p_secret text) returns void
  language plpgsql security definer set search_path = public
as $$
begin
  if not at_desk('operator') then
    raise insufficient_privilege using message = 'Only an operator keeps secrets of sources.';
  end if;
  delete from registry_source_secrets where organization_id = current_organization() and source_id = p_source;
  if p_secret is not null then
    insert into registry_source_secrets (organization_id, source_id, secret)
      values (current_organization(), p_source, p_secret);
  end if;
end
$$;

-- Which rows a source has delivered. A row that it delivers no longer is marked, never taken away by itself.
create table registry_source_rows (
  organization_id uuid not null,
  source_id uuid not null,
  record text not null check (record in ('partner', 'sign-in', 'customer')),
  key text not null,
  missing_since timestamptz,
  primary key (organization_id, source_id, record, key)
);
create index registry_source_rows_missing on registry_source_rows (organization_id, record, key, source_id)
  where missing_since is not null;

-- A synchronization is an operation: what it waits for, what it did, why it stopped.
create table registry_syncs (
  organization_id uuid not null references organizations,
  id uuid not null,
  source_id uuid not null,
  source_name text not null,
  scope text not null check (scope in ('everything', 'one')),
  -- The one record that was asked for.
  record text check (record in ('partner', 'customer')),
  number text,
  accept_missing boolean not null default false,
  state text not null check (state in ('queued', 'running', 'succeeded', 'failed')),
  steps jsonb not null,
  attempt integer not null default 0,
  pages integer not null default 0,
  rows_read integer not null default 0,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  missing integer not null default 0,
  returned integer not null default 0,
  refused integer not null default 0,
  moved integer not null default 0,
  not_modified boolean not null default false,
  problems jsonb not null default '[]',
  -- Waits and repeats on the way, in order.
  notes jsonb not null default '[]',
  failure jsonb,
  as_of timestamptz,
  cursor text,
  requested_by uuid references accounts,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (organization_id, id),
  check ((scope = 'one') = (number is not null and record is not null))
);
create index on registry_syncs (organization_id, source_id, id);
create unique index registry_sync_at_once on registry_syncs (organization_id, source_id)
  where state in ('queued', 'running') and scope = 'everything';

-- What has been read so far; taken out when the synchronization ends.
create table registry_sync_pages (
  organization_id uuid not null,
  sync_id uuid not null,
  position integer not null,
  rows jsonb not null,
  primary key (organization_id, sync_id, position),
  foreign key (organization_id, sync_id) references registry_syncs on delete cascade
);

-- A partner's question to the sources about one number that the registry does not show it.
create table registry_lookups (
  organization_id uuid not null references organizations,
  id uuid not null,
  number text not null check (length(number) between 1 and 20),
  state text not null check (state in ('queued', 'done', 'failed')),
  found boolean not null default false,
  requested_by uuid references accounts,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (organization_id, id)
);
create unique index registry_lookup_at_once on registry_lookups (organization_id, number) where state = 'queued';

-- When the registry was brought up to date last, for everybody who searches it: a moment, and nothing else.
create function registry_as_of() returns timestamptz
  language sql stable security definer set search_path = public
as $$
  select greatest((select max(finished_at) from registry_imports where state = 'done'),
                  (select max(as_of) from registry_sources))
$$;
create index on registry_imports (finished_at) where state = 'done';

-- Who may see and write what ------------------------------------------------------------------------------------

do $$
declare
  registry_table text;
begin
  foreach registry_table in array array['registry_sources', 'registry_source_rows', 'registry_syncs'] loop
    execute format('alter table %I enable row level security', registry_table);
    execute format(
      'create policy operators on %I using (organization_id = (select current_organization()) and (select at_desk(''operator''))) '
      'with check (organization_id = current_organization() and at_desk(''operator''))', registry_table);
    execute format(
      'create policy system_synchronizes on %I using ((select at_desk(''system''))) with check (at_desk(''system''))',
      registry_table);
  end loop;
  foreach registry_table in array array['registry_source_secrets', 'registry_sync_pages'] loop
    execute format('alter table %I enable row level security', registry_table);
    execute format('create policy system_only on %I using ((select at_desk(''system''))) with check (at_desk(''system''))',
      registry_table);
  end loop;
end
$$;

alter table registry_lookups enable row level security;
create policy own_organization on registry_lookups
  using (organization_id = current_organization()) with check (organization_id = current_organization());
create policy system_looks_up on registry_lookups using (at_desk('system')) with check (at_desk('system'));

