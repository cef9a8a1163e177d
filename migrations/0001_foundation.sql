-- The whole foundation. Tenant = organization: organization_id stands first in every tenant key.
-- The application role owns nothing; what it may see is decided by the policies at the end of this file from
-- settings of the transaction: portico.account, portico.organization, portico.desk, portico.invitation.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Words as people compare them: accents, case and punctuation do not count.
create function searchable(value text) returns text
  language sql immutable strict parallel safe
  as $$ select trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, value)), '[^[:alnum:]]+', ' ', 'g')) $$;

create function current_account() returns uuid language sql stable
  as $$ select nullif(current_setting('portico.account', true), '')::uuid $$;
create function current_organization() returns uuid language sql stable
  as $$ select nullif(current_setting('portico.organization', true), '')::uuid $$;
create function at_desk(desk text) returns boolean language sql stable
  as $$ select desk = any (string_to_array(current_setting('portico.desk', true), ',')) $$;

-- People and how they sign in -------------------------------------------------------------------------------

create table accounts (
  id uuid primary key,
  display_name text not null check (length(display_name) between 1 and 200),
  password_hash text,
  created_at timestamptz not null
);

-- An account is known by (issuer, subject), never by an address. Issuer 'portico' is the built-in one.
create table identities (
  issuer text not null,
  subject text not null,
  account_id uuid not null references accounts on delete cascade,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create index on identities (account_id);

-- Addresses that an account has proved: by a mailed code, or by an issuer that may speak for them.
create table sign_in_names (
  account_id uuid not null references accounts on delete cascade,
  sign_in_name text not null check (sign_in_name = lower(sign_in_name)),
  proved_by text not null,
  proved_at timestamptz not null,
  primary key (account_id, sign_in_name)
);
create index on sign_in_names (sign_in_name);

create table mailed_codes (
  id uuid primary key,
  sign_in_name text not null,
  purpose text not null check (purpose in ('sign-up', 'reset-password', 'prove-address')),
  code_hash bytea not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on mailed_codes (sign_in_name, created_at);

create table sessions (
  token_hash bytea primary key,
  account_id uuid not null references accounts on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null default ''
);
create index on sessions (account_id);

-- What a browser carries through an OpenID sign-in; taken out once.
create table openid_attempts (
  state_hash bytea primary key,
  provider text not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  expires_at timestamptz not null
);

create table rate_counters (
  key text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);

create table idempotency_keys (
  account_id uuid not null references accounts on delete cascade,
  key text not null,
  request_hash bytea not null,
  status integer not null,
  headers jsonb not null,
  body text not null,
  created_at timestamptz not null,
  primary key (account_id, key)
);

create table installation (
  only_row boolean primary key default true check (only_row),
  set_up_at timestamptz,
  set_up_token_hash bytea,
  demo boolean not null default false
);
insert into installation default values;

-- Organizations, their people -------------------------------------------------------------------------------

create table organizations (
  id uuid primary key,
  kind text not null check (kind in ('vendor', 'partner', 'customer')),
  name text not null check (length(name) between 1 and 200),
  registry_number text,
  address jsonb not null default '{}',
  phone text not null default '',
  version integer not null default 1,
  created_at timestamptz not null
);
create unique index on organizations (registry_number) where kind = 'partner';
create unique index on organizations (kind) where kind = 'vendor';

create table people (
  organization_id uuid not null references organizations,
  id uuid not null,
  account_id uuid references accounts,
  first_name text not null,
  last_name text not null,
  sign_in_name text not null check (sign_in_name = lower(sign_in_name)),
  contact_email text not null,
  roles text[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null,
  bound_at timestamptz,
  primary key (organization_id, id),
  unique (organization_id, sign_in_name),
  check ((account_id is null) = (bound_at is null))
);
create unique index on people (organization_id, account_id);
create index on people (account_id);

create table access_requests (
  organization_id uuid not null references organizations,
  id uuid not null,
  account_id uuid not null references accounts,
  name text not null,
  sign_in_name text not null,
  note text not null,
  state text not null check (state in ('open', 'approved', 'declined', 'lapsed')),
  reason text,
  decided_by uuid references accounts,
  decided_at timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
create unique index on access_requests (organization_id, account_id) where state = 'open';

-- The vendor's partner registry -------------------------------------------------------------------------------

create table registry_partners (
  number text primary key check (length(number) between 1 and 20),
  name text not null,
  country text not null,
  certified boolean not null,
  addendum_signed boolean not null,
  updated_at timestamptz not null
);
create table registry_sign_ins (
  sign_in_name text not null check (sign_in_name = lower(sign_in_name)),
  partner_number text not null references registry_partners on delete cascade,
  updated_at timestamptz not null,
  primary key (sign_in_name, partner_number)
);
create index on registry_sign_ins (partner_number);
create table registry_customers (
  partner_number text not null,
  number text not null check (length(number) between 1 and 20),
  name text not null,
  searchable_name text not null generated always as (searchable(name)) stored,
  street text not null default '',
  city text not null default '',
  state text not null default '',
  postal_code text not null default '',
  country text not null,
  industry text not null default '',
  plan text not null check (plan in ('enhancement', 'none')),
  updated_at timestamptz not null,
  primary key (number)
);

-- A customer's partner of record exists. Asked once per statement: a file of 100,000 rows would pay for 100,000
-- single questions of a foreign key.
create function partner_of_record_exists() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct partner_number from written) w
     where not exists (select from registry_partners p where p.number = w.partner_number)
  ) then
    raise foreign_key_violation using message = 'A partner of record is not in the registry.',
      constraint = 'registry_customers_partner_number';
  end if;
  return null;
end
$$;
create trigger partner_of_record_exists after insert on registry_customers
  referencing new table as written for each statement execute function partner_of_record_exists();
create trigger partner_of_record_still_exists after update on registry_customers
  referencing new table as written for each statement execute function partner_of_record_exists();

create function partner_of_record_stays() returns trigger language plpgsql as $$
begin
  if exists (select from removed r join registry_customers c on c.partner_number = r.number) then
    raise foreign_key_violation using message = 'A partner of record cannot be removed.',
      constraint = 'registry_customers_partner_number';
  end if;
  return null;
end
$$;
create trigger partner_of_record_stays after delete on registry_partners
  referencing old table as removed for each statement execute function partner_of_record_stays();
create index on registry_customers (partner_number, number);

create table registry_imports (
  id uuid primary key,
  file_name text not null,
  layout text not null,
  state text not null check (state in ('done', 'refused')),
  rows_read integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null,
  problems jsonb not null,
  imported_by uuid references accounts,
  started_at timestamptz not null,
  finished_at timestamptz not null
);

-- Catalogue ---------------------------------------------------------------------------------------------------

create table data_centres (
  code text primary key,
  name text not null,
  country text not null
);
create table offerings (
  code text primary key,
  name text not null,
  description text not null,
  promised_hours integer not null default 72,
  roles text[] not null
);
create table offering_countries (
  offering_code text not null references offerings,
  country text not null check (length(country) = 2),
  data_centre text not null references data_centres,
  primary key (offering_code, country)
);

create table agreements (
  id uuid primary key,
  kind text not null check (kind in ('terms', 'privacy')),
  version text not null,
  language text not null,
  title text not null,
  body text not null,
  effective_from date not null,
  unique (kind, version, language)
);

-- Customers of a partner, and what they have ------------------------------------------------------------------

create table customers (
  partner_id uuid not null references organizations,
  id uuid not null,
  number text,
  name text not null check (length(name) between 1 and 200),
  searchable_name text collate "C" not null generated always as (searchable(name)) stored,
  street text not null default '',
  city text not null default '',
  state text not null default '',
  postal_code text not null default '',
  country text not null check (length(country) = 2),
  phone text not null default '',
  industry text not null default '',
  administrator_first_name text not null default '',
  administrator_last_name text not null default '',
  administrator_sign_in_name text not null default '',
  contact_email text not null default '',
  organization_id uuid references organizations,
  inactivated_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (partner_id, id)
);
create unique index customers_number on customers (partner_id, number) where number is not null;
create index customers_by_name on customers (partner_id, searchable_name, id);
create index customers_by_age on customers (partner_id, created_at, id);
create index on customers (organization_id) where organization_id is not null;

-- Every ending of every word of a name that has three signs or more ("contoso", "ontoso", "ntoso" …): a text
-- inside a word is the beginning of one of them. Ranges of text may use an index under row-level security, which
-- `like` and trigrams may not.
create table customer_fragments (
  partner_id uuid not null,
  fragment text collate "C" not null,
  searchable_name text collate "C" not null,
  customer_id uuid not null,
  primary key (partner_id, fragment, searchable_name, customer_id)
);

create function fragments_of(searchable_name text) returns setof text language sql immutable as $$
  select distinct substr(word, start)
    from unnest(string_to_array(searchable_name, ' ')) word, generate_series(1, length(word) - 2) start
$$;
create function write_customer_fragments() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from customer_fragments
     where partner_id = old.partner_id and searchable_name = old.searchable_name and customer_id = old.id
       and fragment in (select fragments_of(old.searchable_name));
  end if;
  if tg_op <> 'DELETE' then
    insert into customer_fragments (partner_id, fragment, searchable_name, customer_id)
      select new.partner_id, fragment, new.searchable_name, new.id from fragments_of(new.searchable_name) fragment;
  end if;
  return null;
end
$$;
create trigger customers_found_by_name after insert or delete or update of name on customers
  for each row execute function write_customer_fragments();

create table subscriptions (
  partner_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  organization_id uuid references organizations,
  offering_code text not null references offerings,
  country text not null,
  data_centre text not null references data_centres,
  service_account_id text not null,
  provisioned_at timestamptz,
  invited_at timestamptz,
  activated_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (partner_id, id),
  unique (id),
  foreign key (partner_id, customer_id) references customers
);
create index on subscriptions (partner_id, customer_id);
create index on subscriptions (organization_id) where organization_id is not null;

create table service_roles (
  organization_id uuid not null,
  person_id uuid not null,
  subscription_id uuid not null references subscriptions (id),
  role text not null,
  primary key (organization_id, person_id, subscription_id, role),
  foreign key (organization_id, person_id) references people on delete cascade
);
create index on service_roles (organization_id, subscription_id);

-- Every wait is an operation with steps; attempts are only ever added ----------------------------------------

create table operations (
  partner_id uuid not null references organizations,
  id uuid not null,
  kind text not null check (kind in ('provision')),
  subscription_id uuid not null,
  organization_id uuid references organizations,
  state text not null check (state in ('queued', 'running', 'succeeded', 'failed')),
  requested_by uuid references accounts,
  promised_by timestamptz not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (partner_id, id),
  foreign key (partner_id, subscription_id) references subscriptions
);
create index on operations (partner_id, subscription_id);
create index on operations (organization_id) where organization_id is not null;
create index on operations (kind, finished_at desc) where state = 'succeeded';

create table operation_steps (
  partner_id uuid not null,
  operation_id uuid not null,
  position integer not null,
  name text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  attempts integer not null default 0,
  attempts_allowed integer not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (partner_id, operation_id, position),
  unique (partner_id, operation_id, name),
  foreign key (partner_id, operation_id) references operations
);
create table operation_attempts (
  partner_id uuid not null,
  operation_id uuid not null,
  position integer not null,
  attempt integer not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  outcome text check (outcome in ('done', 'failed', 'lost')),
  error text,
  primary key (partner_id, operation_id, position, attempt),
  foreign key (partner_id, operation_id, position) references operation_steps
);

-- An attempt is opened once and closed once; afterwards it stays as it was.
create function keep_closed_attempts() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.outcome is not null then
    raise exception 'attempt % of step % is closed and stays as it was', old.attempt, old.position;
  end if;
  return new;
end
$$;
create trigger keep_closed_attempts before update or delete on operation_attempts
  for each row execute function keep_closed_attempts();

-- How long operations of a kind took in this installation: figures over all tenants, and nothing of any tenant.
create function operation_history(p_kind text)
  returns table (sample integer, median_seconds double precision, p90_seconds double precision)
  language sql stable security definer set search_path = public
as $$
  select count(*)::integer,
         percentile_cont(0.5) within group (order by seconds),
         percentile_cont(0.9) within group (order by seconds)
    from (select extract(epoch from finished_at - created_at) as seconds
            from operations
           where kind = p_kind and state = 'succeeded'
           order by finished_at desc
           limit 500) latest
$$;

-- Invitations of every kind: one mechanism ------------------------------------------------------------------

create table invitations (
  organization_id uuid not null references organizations,
  id uuid not null,
  kind text not null check (kind in ('customer-administrator', 'user')),
  subscription_id uuid references subscriptions (id),
  person_id uuid,
  first_name text not null,
  last_name text not null,
  sign_in_name text not null check (sign_in_name = lower(sign_in_name)),
  contact_email text not null,
  token_hash bytea not null unique,
  mail_id uuid not null,
  state text not null check (state in ('open', 'accepted', 'replaced')),
  expires_at timestamptz not null,
  accepted_by uuid references accounts,
  accepted_at timestamptz,
  created_by uuid references accounts,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
create unique index on invitations (organization_id, subscription_id)
  where state = 'open' and kind = 'customer-administrator';
create unique index on invitations (organization_id, person_id) where state = 'open' and kind = 'user';

create table agreement_acceptances (
  organization_id uuid not null references organizations,
  id uuid not null,
  agreement_id uuid not null references agreements,
  subscription_id uuid references subscriptions (id),
  account_id uuid not null references accounts,
  accepted_at timestamptz not null,
  primary key (organization_id, id)
);

-- Support -------------------------------------------------------------------------------------------------------

create table administrator_replacements (
  organization_id uuid not null references organizations,
  id uuid not null,
  reason text not null,
  first_name text not null,
  last_name text not null,
  sign_in_name text not null check (sign_in_name = lower(sign_in_name)),
  contact_email text not null,
  state text not null check (state in ('proposed', 'confirmed', 'rejected')),
  proposed_by uuid not null references accounts,
  proposed_at timestamptz not null,
  decided_by uuid references accounts,
  decided_at timestamptz,
  decision_reason text,
  primary key (organization_id, id),
  check (decided_by is null or state = 'rejected' or decided_by <> proposed_by)
);
create unique index on administrator_replacements (organization_id) where state = 'proposed';

-- What happened, and what goes out -----------------------------------------------------------------------------

create table audit_events (
  organization_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  actor_name text not null,
  actor_role text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_name text not null,
  reason text,
  details jsonb not null default '{}',
  correlation_id text not null,
  primary key (organization_id, id)
);

create table outbox_events (
  organization_id uuid not null,
  id uuid not null,
  type text not null,
  subject text not null,
  data jsonb not null,
  created_at timestamptz not null,
  primary key (organization_id, id)
);

create table mails (
  id uuid primary key,
  organization_id uuid,
  kind text not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz
);

-- The built-in mailbox: where mail goes while no SMTP server is named.
create table mailbox_messages (
  id uuid primary key,
  sender text not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  received_at timestamptz not null
);

-- RapidStart: content of a tenant's service, its projects and loads --------------------------------------------

create table rapidstart_areas (
  organization_id uuid not null references organizations,
  subscription_id uuid not null references subscriptions (id),
  code text not null,
  position integer not null,
  name text not null,
  description text not null,
  primary key (organization_id, subscription_id, code)
);
create table rapidstart_groups (
  organization_id uuid not null,
  subscription_id uuid not null,
  area_code text not null,
  code text not null,
  position integer not null,
  name text not null,
  help text not null,
  primary key (organization_id, subscription_id, area_code, code),
  foreign key (organization_id, subscription_id, area_code) references rapidstart_areas
);
create table rapidstart_questions (
  organization_id uuid not null,
  subscription_id uuid not null,
  area_code text not null,
  group_code text not null,
  code text not null,
  position integer not null,
  label text not null,
  help text not null,
  control text not null,
  definition jsonb not null,
  primary key (organization_id, subscription_id, area_code, group_code, code),
  foreign key (organization_id, subscription_id, area_code, group_code) references rapidstart_groups
);
-- Default records per table of the target (payment terms, number series, currencies …).
create table rapidstart_library (
  organization_id uuid not null references organizations,
  subscription_id uuid not null references subscriptions (id),
  table_id integer not null,
  position integer not null,
  record jsonb not null,
  primary key (organization_id, subscription_id, table_id, position)
);
create table rapidstart_projects (
  organization_id uuid not null references organizations,
  id uuid not null,
  subscription_id uuid not null references subscriptions (id),
  name text not null check (length(name) between 1 and 100),
  kind text not null check (kind in ('custom')),
  method text not null check (method in ('business-process', 'module', 'custom-template')),
  country text not null,
  industry text not null,
  target_version text not null default '',
  company_name text not null,
  address jsonb not null,
  -- The areas and library records as they were when the project was made; later changes do not reach it.
  content jsonb not null,
  created_by uuid not null references accounts,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
create unique index rapidstart_project_names on rapidstart_projects (organization_id, subscription_id, lower(name));
create table rapidstart_project_groups (
  organization_id uuid not null,
  project_id uuid not null,
  area_code text not null,
  group_code text not null,
  position integer not null default 1,
  area_name text not null default '',
  name text not null default '',
  assignee_id uuid references accounts,
  answers jsonb not null default '{}',
  questions integer not null default 0,
  answered integer not null default 0 check (answered between 0 and questions),
  completed_at timestamptz,
  completed_by uuid references accounts,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (organization_id, project_id, area_code, group_code),
  foreign key (organization_id, project_id) references rapidstart_projects
);
create table rapidstart_loads (
  organization_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  target text not null check (target in ('business-central-package')),
  package_code text not null,
  file_name text not null,
  file bytea not null,
  summary jsonb not null,
  created_by uuid not null references accounts,
  created_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, project_id) references rapidstart_projects
);
create index on rapidstart_loads (organization_id, project_id, created_at);

-- The door: who holds this session, and what are they in this organization? -----------------------------------
-- Sets the transaction's account, organization, desk and registry number, and returns them. No row: nobody is
-- signed in. Roles null: a stranger to the organization; then nothing of it is visible.

create function enter(p_token_hash bytea, p_organization uuid, p_now timestamptz)
  returns table (
    account_id uuid, display_name text, last_seen_at timestamptz,
    organization_kind text, organization_name text, person_id uuid, roles text[]
  )
  language plpgsql security definer set search_path = public
as $$
declare
  registry_number text;
begin
  select s.account_id, a.display_name, s.last_seen_at
    into enter.account_id, enter.display_name, enter.last_seen_at
    from sessions s join accounts a on a.id = s.account_id
   where s.token_hash = p_token_hash and s.expires_at > p_now;
  if enter.account_id is null then
    return;
  end if;
  perform set_config('portico.account', enter.account_id::text, true);
  if p_organization is not null then
    select o.kind, o.name, p.id, p.roles, o.registry_number
      into enter.organization_kind, enter.organization_name, enter.person_id, enter.roles, registry_number
      from people p join organizations o on o.id = p.organization_id
     where p.organization_id = p_organization and p.account_id = enter.account_id;
    if enter.person_id is not null then
      perform set_config('portico.organization', p_organization::text, true),
              set_config('portico.registry_number', coalesce(registry_number, ''), true),
              set_config('portico.desk',
                case when enter.organization_kind = 'vendor' then array_to_string(enter.roles, ',') else '' end, true);
    end if;
  end if;
  return next;
end
$$;

-- Row-level security: fails closed, for a setting that is missing equals nothing. ------------------------------

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'access_requests', 'service_roles', 'agreement_acceptances', 'outbox_events', 'rapidstart_areas',
    'rapidstart_groups', 'rapidstart_questions', 'rapidstart_library', 'rapidstart_projects',
    'rapidstart_project_groups', 'rapidstart_loads'
  ] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format(
      'create policy own_organization on %I using (organization_id = current_organization()) '
      'with check (organization_id = current_organization())', tenant_table);
  end loop;
end
$$;

alter table organizations enable row level security;
create policy own_organization on organizations
  using (id = current_organization()) with check (id = current_organization());
create policy organizations_of_the_account on organizations for select
  using (id in (select organization_id from people where account_id = current_account()));
create policy partner_of_the_customer on organizations for select
  using (kind = 'partner' and id in
    (select partner_id from subscriptions where organization_id = current_organization()));
create policy desks_read on organizations for select
  using (at_desk('support') or at_desk('operator') or at_desk('system') or at_desk('registration'));
create policy system_creates on organizations for insert with check (at_desk('system'));

alter table people enable row level security;
create policy own_organization on people
  using (organization_id = current_organization()) with check (organization_id = current_organization());
create policy own_account on people for select using (account_id = current_account());
-- Desks see people of partner organizations, never of customers. Runs as the owner: policies do not ask each other in a circle.
create function is_partner_organization(p_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select from organizations where id = p_id and kind = 'partner') $$;
create policy desks_read on people for select
  using ((at_desk('support') or at_desk('registration')) and is_partner_organization(organization_id));
create policy support_replaces on people for update
  using (at_desk('support') and is_partner_organization(organization_id))
  with check (at_desk('support') and is_partner_organization(organization_id));
create policy support_adds on people for insert
  with check (at_desk('support') and is_partner_organization(organization_id));
-- A place that waits is taken by the account that has proved its sign-in name, and by nobody else.
create policy registration_binds on people for update
  using (at_desk('registration') and account_id is null and is_partner_organization(organization_id)
    and sign_in_name in (select s.sign_in_name from sign_in_names s where s.account_id = current_account()))
  with check (at_desk('registration') and account_id = current_account());
create policy own_account on access_requests for select using (account_id = current_account());

-- `(select …)` reads the setting once per statement instead of once per row; `coalesce` keeps the planner from
-- looking for a partner's rows by both policies at once.
alter table customers enable row level security;
create policy own_partner on customers
  using (partner_id = (select current_organization())) with check (partner_id = current_organization());
create policy own_customer on customers for select using (coalesce(organization_id = (select current_organization()), false));
alter table customer_fragments enable row level security;
create policy own_partner on customer_fragments
  using (partner_id = (select current_organization())) with check (partner_id = current_organization());

alter table subscriptions enable row level security;
create policy own_partner on subscriptions
  using (partner_id = (select current_organization())) with check (partner_id = current_organization());
create policy own_customer on subscriptions for select
  using (coalesce(organization_id = (select current_organization()), false));

alter table operations enable row level security;
create policy own_partner on operations
  using (partner_id = current_organization()) with check (partner_id = current_organization());
create policy own_customer on operations for select using (organization_id = current_organization());
alter table operation_steps enable row level security;
create policy own_partner on operation_steps
  using (partner_id = current_organization()) with check (partner_id = current_organization());
create policy with_operation on operation_steps for select
  using (exists (select from operations o where o.partner_id = operation_steps.partner_id and o.id = operation_id));
alter table operation_attempts enable row level security;
create policy own_partner on operation_attempts
  using (partner_id = current_organization()) with check (partner_id = current_organization());
create policy with_operation on operation_attempts for select
  using (exists (select from operations o where o.partner_id = operation_attempts.partner_id and o.id = operation_id));

alter table invitations enable row level security;
create policy own_organization on invitations
  using (organization_id = current_organization()) with check (organization_id = current_organization());
create policy bearer on invitations for select
  using (token_hash = decode(nullif(current_setting('portico.invitation', true), ''), 'hex'));

alter table administrator_replacements enable row level security;
create policy support_desk on administrator_replacements using (at_desk('support')) with check (at_desk('support'));
create policy own_organization on administrator_replacements for select
  using (organization_id = current_organization());

alter table audit_events enable row level security;
create policy own_organization on audit_events for select using (organization_id = current_organization());
create policy support_reads on audit_events for select using (at_desk('support'));
create policy anyone_adds on audit_events for insert with check (true);

alter table mails enable row level security;
create policy anyone_queues on mails for insert with check (state = 'queued');
create policy own_organization on mails for select using (organization_id = current_organization());
create policy system_sends on mails using (at_desk('system')) with check (at_desk('system'));

alter table idempotency_keys enable row level security;
create policy own_account on idempotency_keys
  using (account_id = current_account()) with check (account_id = current_account());

alter table registry_partners enable row level security;
create policy operators on registry_partners
  using ((select at_desk('operator'))) with check ((select at_desk('operator')));
create policy readers on registry_partners for select
  using (at_desk('support') or at_desk('registration') or number = current_setting('portico.registry_number', true));
alter table registry_sign_ins enable row level security;
create policy operators on registry_sign_ins
  using ((select at_desk('operator'))) with check ((select at_desk('operator')));
create policy readers on registry_sign_ins for select
  using (at_desk('support') or at_desk('registration')
    or partner_number = current_setting('portico.registry_number', true));
alter table registry_customers enable row level security;
create policy operators on registry_customers
  using ((select at_desk('operator'))) with check ((select at_desk('operator')));
create policy partner_of_record on registry_customers for select
  using (partner_number = (select nullif(current_setting('portico.registry_number', true), '')));
alter table registry_imports enable row level security;
create policy operators on registry_imports using (at_desk('operator')) with check (at_desk('operator'));

do $$
declare
  catalogue_table text;
begin
  foreach catalogue_table in array array['data_centres', 'offerings', 'offering_countries', 'agreements'] loop
    execute format('alter table %I enable row level security', catalogue_table);
    execute format('create policy everyone_reads on %I for select using (true)', catalogue_table);
    execute format(
      'create policy operators on %I using (at_desk(''operator'')) with check (at_desk(''operator''))', catalogue_table);
  end loop;
end
$$;
