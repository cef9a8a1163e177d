-- Time travel: a sandbox is a partner organization of its own with its customers' organizations, and a clock that runs
-- ahead of the installation's. `sandbox_id` is the partner organization of the sandbox, in its own row too.
alter table organizations
  add column sandbox_id uuid references organizations,
  add column clock_ahead_ms double precision not null default 0,
  add check (clock_ahead_ms >= 0 and (sandbox_id is not null or clock_ahead_ms = 0));
create index organizations_of_sandboxes on organizations (sandbox_id) where sandbox_id is not null;

create function sandbox_of(p_organization uuid) returns uuid
  language sql stable security definer set search_path = public
  as $$ select sandbox_id from organizations where id = p_organization $$;
create function clock_ahead_of(p_organization uuid) returns double precision
  language sql stable security definer set search_path = public
  as $$ select coalesce((select clock_ahead_ms from organizations where id = p_organization), 0) $$;

-- What an organization makes belongs where it belongs, and goes by the same clock.
create function join_sandbox() returns trigger language plpgsql security definer set search_path = public as $$
begin
  select o.sandbox_id, o.clock_ahead_ms into new.sandbox_id, new.clock_ahead_ms
    from organizations o where o.id = current_organization();
  new.clock_ahead_ms := coalesce(new.clock_ahead_ms, 0);
  return new;
end
$$;
create trigger customers_join_sandboxes before insert on organizations
  for each row when (new.kind = 'customer') execute function join_sandbox();

create table sandboxes (
  organization_id uuid primary key references organizations,
  partner_id uuid not null unique references organizations,
  -- How the built-in broker answers that stands in for those of the services.
  services text not null default 'at-once' check (services in ('at-once', 'hang', 'fail')),
  -- By the installation's clock, as all that decides on its end.
  last_used_at timestamptz not null,
  told_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null
);
alter table sandboxes enable row level security;
create policy own_organization on sandboxes
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
create policy of_the_partner on sandboxes
  using (partner_id = (select current_organization())) with check (partner_id = current_organization());
create policy system_works on sandboxes using ((select at_desk('system'))) with check (at_desk('system'));

-- The clock on its way: how far ahead it will stand, and what happened until it stood there.
create table sandbox_moves (
  organization_id uuid not null references organizations,
  id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  ahead_ms double precision not null,
  asked_by text not null,
  finished_at timestamptz,
  primary key (organization_id, id),
  check (to_at > from_at)
);
create unique index sandbox_moves_under_way on sandbox_moves (organization_id) where finished_at is null;
create table sandbox_moments (
  organization_id uuid not null,
  move_id uuid not null,
  position integer not null,
  at timestamptz not null,
  kind text not null,
  happenings jsonb not null,
  failure text,
  primary key (organization_id, move_id, position),
  foreign key (organization_id, move_id) references sandbox_moves on delete cascade
);
do $$
declare
  t text;
begin
  foreach t in array array['sandbox_moves', 'sandbox_moments'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_organization on %I using (organization_id = (select current_organization())) '
      'with check (organization_id = current_organization())', t);
    execute format('create policy system_works on %I using ((select at_desk(''system''))) '
      'with check (at_desk(''system''))', t);
  end loop;
end
$$;

-- Of the clock of a sandbox: only the system moves it, all its organizations at once, and never back.
create function set_sandbox_clock(p_sandbox uuid, p_ahead_ms double precision) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only the system moves clocks.';
  end if;
  update organizations set clock_ahead_ms = p_ahead_ms where sandbox_id = p_sandbox and clock_ahead_ms < p_ahead_ms;
end
$$;

-- When a timer is due by its organization's clock is said by whoever sets it; when a worker takes it follows.
create function set_fire_at() returns trigger language plpgsql security definer set search_path = public as $$
declare
  ahead double precision;
begin
  select clock_ahead_ms into ahead from organizations where id = new.organization_id and clock_ahead_ms > 0;
  if found then
    new.fire_at := new.due_at - ahead * interval '1 millisecond';
  end if;
  return new;
end
$$;
create trigger timers_by_their_clock before insert or update of due_at on timers
  for each row execute function set_fire_at();

-- Nothing crosses: neither a customer, a service, a grant nor a supporting partner.
create function stay_on_one_side() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if sandbox_of(new.organization_id) is distinct from sandbox_of(new.partner_id) then
    raise check_violation using constraint = 'sandboxes_apart', message = 'A sandbox and the real thing never meet.';
  end if;
  return new;
end
$$;
create trigger customers_stay before insert or update of organization_id, partner_id on customers
  for each row when (new.organization_id is not null) execute function stay_on_one_side();
create trigger subscriptions_stay before insert or update of organization_id, partner_id on subscriptions
  for each row when (new.organization_id is not null) execute function stay_on_one_side();
create trigger grants_stay before insert or update of organization_id, partner_id on grants
  for each row execute function stay_on_one_side();
create trigger support_partners_stay before insert or update of organization_id, partner_id on support_partners
  for each row execute function stay_on_one_side();

-- Neither desk, nor whoever registers, nor anybody's choice of a partner sees a sandbox.
alter policy desks_read on organizations
  using (at_desk('system') or sandbox_id is null
    and (at_desk('support') or at_desk('operator') or at_desk('registration')));
create or replace function is_partner_organization(p_id uuid) returns boolean
  language sql stable security definer set search_path = public
  as $$ select exists (select from organizations where id = p_id and kind = 'partner' and sandbox_id is null) $$;
create or replace function registered_partners(p_search text, p_after_name text, p_after_id uuid, p_limit integer)
  returns table (id uuid, name text, sort_name text)
  language sql stable security definer set search_path = public
as $$
  select o.id, o.name, searchable(o.name) from organizations o
   where o.kind = 'partner' and current_organization() is not null
     and o.sandbox_id is not distinct from sandbox_of(current_organization())
     and (searchable(o.name) collate "C", o.id)
         > (coalesce(p_after_name, ''), coalesce(p_after_id, '00000000-0000-0000-0000-000000000000'))
     and strpos(searchable(o.name), searchable(p_search)) > 0
   order by searchable(o.name) collate "C", o.id
   limit p_limit
$$;
create or replace function inactivated_customers(p_now timestamptz)
  returns table (partner_id uuid, partner_name text, customers integer, first_erased timestamptz, last_erased timestamptz)
  language sql stable security definer set search_path = public
as $$
  select o.id, o.name, sum(c.customers)::integer, min(hours_after(c.first, 720)), max(hours_after(c.last, 720))
    from (select k.partner_id, k.customers, f.inactivated_at as first, l.inactivated_at as last
            from inactivated_counts k
            cross join lateral (select inactivated_at from customers i
                                 where i.partner_id = k.partner_id and inactivated_at is not null and moved_away_at is null
                                 order by inactivated_at limit 1) f
            cross join lateral (select inactivated_at from customers i
                                 where i.partner_id = k.partner_id and inactivated_at is not null and moved_away_at is null
                                 order by inactivated_at desc limit 1) l
           where k.customers > 0
           union all
          select w.partner_id, count(*), min(w.usable_until), max(w.usable_until)
            from customers w
           where w.usable_until <= p_now and w.inactivated_at is null and w.moved_away_at is null
           group by w.partner_id) c
    join organizations o on o.id = c.partner_id
   where at_desk('support') and o.sandbox_id is null
   group by o.id, o.name
$$;
create or replace function operation_history(p_offering text, p_kind text, p_plan text, p_centre text)
  returns table (alike boolean, sample integer, median_seconds double precision, p90_seconds double precision)
  language sql stable security definer set search_path = public
as $$
  select true, count(*)::integer, percentile_cont(0.5) within group (order by seconds),
         percentile_cont(0.9) within group (order by seconds)
    from (select extract(epoch from finished_at - created_at) as seconds from operations
           where offering_code = p_offering and kind = p_kind and plan_code = p_plan and data_centre = p_centre
             and state = 'succeeded' and partner_id not in (select organization_id from sandboxes)
           order by finished_at desc limit 200) latest
  union all
  select false, count(*)::integer, percentile_cont(0.5) within group (order by seconds),
         percentile_cont(0.9) within group (order by seconds)
    from (select extract(epoch from finished_at - created_at) as seconds from operations
           where offering_code = p_offering and kind = p_kind and state = 'succeeded' and partner_id not in (select organization_id from sandboxes)
           order by finished_at desc limit 200) latest
$$;

create or replace function provisioning_board(p_now timestamptz) returns jsonb
  language plpgsql stable security definer set search_path = public
as $$
begin
  if not at_desk('operator') then
    raise insufficient_privilege using message = 'Only an operator sees how provisioning goes at every partner.';
  end if;
  return (
    with latest as materialized (
      select partner_id, id, state, kind, created_at, finished_at from operations
       where finished_at is not null and finished_at > p_now - interval '14 days'
         and partner_id not in (select organization_id from sandboxes)
       order by finished_at desc limit 20000),
    done as materialized (select * from latest where state = 'succeeded' order by finished_at desc limit 500),
    failed as materialized (select * from latest where state = 'failed' order by finished_at desc limit 500)
    select jsonb_build_object(
      'counted', (select count(*) from latest),
      'hours', (select coalesce(jsonb_agg(h order by h.at), '[]') from (
        select date_trunc('hour', finished_at, 'UTC') as at, count(*) filter (where state = 'succeeded') as succeeded,
               count(*) filter (where state = 'failed') as failed
          from latest where finished_at > p_now - interval '24 hours' group by 1) h),
      'days', (select coalesce(jsonb_agg(d order by d.at), '[]') from (
        select date_trunc('day', finished_at, 'UTC') as at, count(*) filter (where state = 'succeeded') as succeeded,
               count(*) filter (where state = 'failed') as failed
          from latest group by 1) d),
      'steps', (select coalesce(jsonb_agg(s order by s.median desc), '[]') from (
        select d.kind, t.name, count(*) as sample,
               percentile_cont(0.5) within group (order by extract(epoch from t.finished_at - t.started_at)) as median,
               percentile_cont(0.9) within group (order by extract(epoch from t.finished_at - t.started_at)) as p90,
               max(extract(epoch from t.finished_at - t.started_at)) as worst
          from done d join operation_steps t on t.partner_id = d.partner_id and t.operation_id = d.id
         where t.started_at is not null and t.finished_at is not null group by d.kind, t.name) s),
      'failures', (select coalesce(jsonb_agg(f order by f.count desc), '[]') from (
        select f.kind, t.name, a.error, count(*) as count, max(f.finished_at) as latest
          from failed f
          join operation_steps t on t.partner_id = f.partner_id and t.operation_id = f.id and t.state = 'failed'
          join lateral (select b.error from operation_attempts b
                         where b.partner_id = t.partner_id and b.operation_id = t.operation_id
                           and b.position = t.position and b.error is not null
                         order by b.attempt desc limit 1) a on true
         group by f.kind, t.name, a.error order by count(*) desc limit 10) f)));
end
$$;
do $$
declare
  t text;
begin
  foreach t in array array['operations', 'operation_steps', 'operation_attempts'] loop
    execute format('alter policy operators_read on %I '
      'using ((select at_desk(''operator'')) and sandbox_of(partner_id) is null)', t);
  end loop;
end
$$;

create or replace function stopped_operations(p_states text[], p_before uuid, p_limit integer)
  returns table (
    partner_id uuid, partner_name text, operation_id uuid, kind text, service_kind text, service_name text, country text,
    state text, step text, error text, created_at timestamptz, promised_by timestamptz
  )
  language plpgsql stable security definer set search_path = public
as $$
begin
  if not at_desk('operator') then
    raise insufficient_privilege using message = 'Only an operator sees what has stopped at every partner.';
  end if;
  return query
    select o.partner_id, p.name, o.id, o.kind, o.service_kind, f.name, s.country, o.state, t.name, a.error, o.created_at,
           o.promised_by
      from operations o
      join organizations p on p.id = o.partner_id
      join subscriptions s on s.partner_id = o.partner_id and s.id = o.subscription_id
      join offerings f on f.code = s.offering_code
      left join lateral (
        select q.name, q.position from operation_steps q
         where q.partner_id = o.partner_id and q.operation_id = o.id and q.state <> 'done'
         order by q.position limit 1) t on true
      left join lateral (
        select coalesce(o.reason, b.error) as error from operation_attempts b
         where b.partner_id = o.partner_id and b.operation_id = o.id and b.position = t.position and b.outcome is not null
         order by b.attempt desc limit 1) a on true
     where p.sandbox_id is null and o.state in ('failed', 'stalled') and o.state = any (p_states)
       and (p_before is null or o.id < p_before)
     order by o.id desc
     limit p_limit;
end
$$;

create or replace function offering_use(p_code text, p_version integer, most integer) returns integer
  language sql stable security definer set search_path = public
as $$
  select count(*)::integer
    from (select from subscriptions
           where at_desk('operator') and offering_code = p_code and partner_id not in (select organization_id from sandboxes)
             and (p_version is null or offering_version = p_version) limit most) counted
$$;
-- For counts that would otherwise ask row by row.
create function sandbox_organizations() returns setof uuid
  language sql stable security definer set search_path = public
  as $$ select id from organizations where sandbox_id is not null $$;
alter policy support_reads on erasure_receipts
  using ((select at_desk('support')) and sandbox_of(partner_id) is null);
alter policy desks_answer on help_requests
  using (((at_desk('support') and helper = 'support') or (at_desk('operator') and helper = 'operators'))
    and sandbox_of(organization_id) is null)
  with check (((at_desk('support') and helper = 'support') or (at_desk('operator') and helper = 'operators'))
    and sandbox_of(organization_id) is null);

-- Whom a sandbox writes to at a desk is nobody.
create or replace function desk_addresses(p_role text, p_but_for uuid) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select p_role || '@sandbox.example' where sandbox_of(current_organization()) is not null
     union all
    (select p.contact_email
       from people p join organizations o on o.id = p.organization_id
      where o.kind = 'vendor' and p_role = any(p.roles) and p.account_id is not null and p.account_id <> p_but_for
        and sandbox_of(current_organization()) is null
      order by p.id
      limit 20)
  $$;

-- Nobody else signs in through a provider of a sandbox.
create or replace function providers_of_domain(p_domain text)
  returns table (id uuid, name text)
  language sql stable security definer set search_path = public
as $$
  select p.id, p.name
    from provider_domains d join organization_providers p on p.organization_id = d.organization_id and p.id = d.provider_id
   where d.domain = p_domain and d.proved_at is not null and p.disabled_at is null
     and sandbox_of(p.organization_id) is null
$$;
create or replace function providers_of_organizations(p_after uuid, p_limit integer)
  returns table (organization_id uuid, organization_name text, organization_kind text, id uuid, name text, kind text,
                 issuer text, trusts_second_factor boolean, created_at timestamptz, disabled_at timestamptz,
                 demanded_at timestamptz, proved_domains text[], open_domains text[])
  language sql stable security definer set search_path = public
as $$
  select o.id, o.name, o.kind, p.id, p.name, p.kind, p.issuer, p.trusts_second_factor, p.created_at, p.disabled_at,
         p.demanded_at,
         array(select d.domain from provider_domains d where d.organization_id = p.organization_id and d.provider_id = p.id
                and d.proved_at is not null order by d.domain),
         array(select d.domain from provider_domains d where d.organization_id = p.organization_id and d.provider_id = p.id
                and d.proved_at is null order by d.domain)
    from organization_providers p join organizations o on o.id = p.organization_id
   where string_to_array(current_setting('portico.desk', true), ',') && array['operator', 'support']
     and o.sandbox_id is null and (p_after is null or p.id > p_after)
   order by p.id
   limit p_limit
$$;
create or replace function registry_entry(p_number text)
  returns table (number text, name text, plan text, partner_number text, partner_id uuid, partner_name text)
  language sql stable security definer set search_path = public
as $$
  select r.number, r.name, r.plan, r.partner_number, o.id, o.name
    from registry_customers r
    left join organizations o on o.kind = 'partner' and o.registry_number = r.partner_number
   where at_desk('support') and r.number = p_number and r.partner_number not like 'SANDBOX-%'
$$;

-- The registry of a sandbox: numbers that no real one has, seen by the sandbox alone.
alter policy operators on registry_partners
  using ((select at_desk('operator')) and number not like 'SANDBOX-%')
  with check ((select at_desk('operator')) and number not like 'SANDBOX-%');
alter policy readers on registry_partners
  using ((at_desk('support') or at_desk('registration')) and number not like 'SANDBOX-%'
    or number = current_setting('portico.registry_number', true));
alter policy operators on registry_customers
  using ((select at_desk('operator')) and partner_number not like 'SANDBOX-%')
  with check ((select at_desk('operator')) and partner_number not like 'SANDBOX-%');
create policy example_set on registry_partners for insert
  with check (number like 'SANDBOX-%' and number = current_setting('portico.registry_number', true));
create policy example_set on registry_customers for insert
  with check (partner_number like 'SANDBOX-%' and partner_number = current_setting('portico.registry_number', true));

-- Mail of a sandbox is caught: it has gone nowhere, and keeps its words for the sandbox's own people.
alter table mails add column sandbox_id uuid references organizations;
create index mails_of_sandboxes on mails (sandbox_id, id) where sandbox_id is not null;
alter policy anyone_queues on mails
  with check (state = 'queued' and sandbox_id is null or state = 'sent' and sandbox_id is not null);
create policy of_the_sandbox on mails for select using (sandbox_id = (select current_organization()));
drop function mail_reader(uuid, text);
create function mail_reader(p_organization uuid, p_address text)
  returns table (time_zone text, date_format text, notification_address text, copy_to text, sandbox_id uuid,
    sandbox_name text)
  language sql stable security definer set search_path = public
as $$
  select coalesce(a.time_zone, o.time_zone), coalesce(a.date_format, o.date_format),
         case when p_organization is not null then a.notification_address end, o.notification_address, s.id, s.name
    from (select) one
    left join lateral (
      select min(p.account_id::text)::uuid as account_id from people p
       where p.organization_id = p_organization and p.contact_email = p_address and p.account_id is not null
      having count(*) = 1
       union all
      select min(s.account_id::text)::uuid from sign_in_names s
       where p_organization is null and s.sign_in_name = p_address
      having count(*) = 1) reader on true
    left join account_preferences a on a.account_id = reader.account_id
    left join organization_preferences o on o.organization_id = p_organization
    left join organizations s on s.id = coalesce(sandbox_of(p_organization), sandbox_of(current_organization()))
$$;

-- The doors say by which clock the organization goes.
drop function enter(bytea, uuid, timestamptz);
create function enter(p_token_hash bytea, p_organization uuid, p_now timestamptz)
  returns table (
    account_id uuid, display_name text, last_seen_at timestamptz, session_id uuid, method text, proved_at timestamptz,
    organization_kind text, organization_name text, person_id uuid, roles text[], demands_second_factor boolean,
    demands_provider boolean, sandbox_id uuid, clock_ahead_ms double precision
  )
  language plpgsql security definer set search_path = public
as $$
declare
  registry_number text;
begin
  select s.account_id, a.display_name, s.last_seen_at, s.id, s.method, s.proved_at
    into enter.account_id, enter.display_name, enter.last_seen_at, enter.session_id, enter.method, enter.proved_at
    from sessions s join accounts a on a.id = s.account_id
   where s.token_hash = p_token_hash and s.expires_at > p_now
     and s.last_seen_at + make_interval(mins => s.idle_minutes) > p_now;
  if enter.account_id is null then
    return;
  end if;
  perform set_config('portico.account', enter.account_id::text, true);
  if p_organization is not null then
    select o.kind, o.name, p.id, p.roles, o.registry_number, o.demands_second_factor, o.demands_provider, o.sandbox_id,
           o.clock_ahead_ms
      into enter.organization_kind, enter.organization_name, enter.person_id, enter.roles, registry_number,
           enter.demands_second_factor, enter.demands_provider, enter.sandbox_id, enter.clock_ahead_ms
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
drop function enter_program(bytea, uuid, timestamptz);
create function enter_program(p_token_hash bytea, p_organization uuid, p_now timestamptz)
  returns table (
    account_id uuid, program_id uuid, name text, organization_kind text, organization_name text, roles text[],
    service_roles jsonb, sandbox_id uuid, clock_ahead_ms double precision
  )
  language plpgsql security definer set search_path = public
as $$
declare
  token program_tokens;
  registry_number text;
begin
  select t.* into token
    from program_tokens t join program_keys k on k.organization_id = t.organization_id and k.id = t.key_id
   where t.token_hash = p_token_hash and t.expires_at > p_now
     and k.expires_at > p_now + clock_ahead_of(t.organization_id) * interval '1 millisecond';
  if token.program_id is null then
    return;
  end if;
  select p.account_id, p.id, p.name into enter_program.account_id, enter_program.program_id, enter_program.name
    from programs p where p.organization_id = token.organization_id and p.id = token.program_id;
  perform set_config('portico.account', enter_program.account_id::text, true);
  if p_organization = token.organization_id then
    select o.kind, o.name, o.registry_number, array(select unnest(p.roles) intersect select unnest(token.roles)),
           coalesce((
             select jsonb_agg(jsonb_build_object('subscriptionId', r.subscription_id, 'role', r.role))
               from program_service_roles r
              where r.organization_id = p.organization_id and r.program_id = p.id
                and token.service_roles @> jsonb_build_array(
                  jsonb_build_object('subscriptionId', r.subscription_id, 'role', r.role))), '[]'),
           o.sandbox_id, o.clock_ahead_ms
      into enter_program.organization_kind, enter_program.organization_name, registry_number, enter_program.roles,
           enter_program.service_roles, enter_program.sandbox_id, enter_program.clock_ahead_ms
      from programs p join organizations o on o.id = p.organization_id
     where p.organization_id = token.organization_id and p.id = token.program_id;
    perform set_config('portico.organization', p_organization::text, true),
            set_config('portico.registry_number', coalesce(registry_number, ''), true),
            set_config('portico.desk', '', true);
  end if;
  return next;
end
$$;

-- Takes a sandbox with everything of it: whatever table names one of its organizations, also those to come. A row that
-- another one rests on goes in a later round.
create function erase_sandbox(p_sandbox uuid) returns void
  language plpgsql security definer set search_path = public as $$
declare
  ids uuid[] := array(select id from organizations where sandbox_id = p_sandbox);
  numbers text[] := array(select registry_number from organizations where sandbox_id = p_sandbox and kind = 'partner');
  people_of uuid[] := array(
    select account_id from people where organization_id = any (ids) and account_id is not null
     union select account_id from programs where organization_id = any (ids));
  held boolean;
  place record;
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only the system erases.';
  end if;
  perform set_config('portico.erasing', 'on', true);
  for round in 1..20 loop
    held := false;
    for place in
      select c.relname as name, a.attname as column
        from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'organizations'
         and a.attname in ('organization_id', 'partner_id', 'sandbox_id') and a.atttypid = 'uuid'::regtype
         and not a.attisdropped
    loop
      begin
        execute format('delete from %I where %I = any ($1)', place.name, place.column) using ids;
      exception when foreign_key_violation then
        held := true;
      end;
    end loop;
    exit when not held;
  end loop;
  delete from registry_customers where partner_number = any (numbers) and partner_number like 'SANDBOX-%';
  delete from registry_partners where number = any (numbers) and number like 'SANDBOX-%';
  delete from organizations where id = any (ids) and id <> p_sandbox;
  delete from organizations where id = p_sandbox;
  perform forget_accounts(people_of);
end
$$;

-- That somebody was in it: written down once an hour, beside what they do there.
create function use_sandbox(p_sandbox uuid, p_now timestamptz) returns void
  language sql security definer set search_path = public
as $$
  update sandboxes set last_used_at = p_now, told_at = null
   where organization_id = p_sandbox and last_used_at < p_now - interval '1 hour'
$$;
