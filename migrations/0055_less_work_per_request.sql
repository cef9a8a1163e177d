-- Who comes in is one value made by one statement, and what it says of the caller is set without a statement of its own:
-- every request pays for it. The caller's agreements are looked at when `p_writes` says that something may be changed.
drop function enter(bytea, uuid, timestamptz);
create function enter(p_token_hash bytea, p_organization uuid, p_now timestamptz, p_writes boolean) returns json
  language plpgsql security definer set search_path = public
as $$
declare
  came record;
  said text;
begin
  select s.account_id, a.display_name, s.last_seen_at, s.id as session_id, s.method, s.proved_at,
         o.kind as organization_kind, o.name as organization_name, p.id as person_id, p.roles, o.demands_second_factor,
         o.demands_provider, o.sandbox_id, o.clock_ahead_ms, o.registry_number, false as may_have_to_accept
    into came
    from sessions s join accounts a on a.id = s.account_id
    left join (people p join organizations o on o.id = p.organization_id)
      on p.organization_id = p_organization and p.account_id = s.account_id
   where s.token_hash = p_token_hash and s.expires_at > p_now
     and s.last_seen_at + make_interval(mins => s.idle_minutes) > p_now;
  if came.account_id is null then
    return null;
  end if;
  said := set_config('portico.account', came.account_id::text, true);
  if came.person_id is not null then
    said := set_config('portico.organization', p_organization::text, true);
    said := set_config('portico.registry_number', coalesce(came.registry_number, ''), true);
    said := set_config('portico.desk',
      case when came.organization_kind = 'vendor' then array_to_string(came.roles, ',') else '' end, true);
    if p_writes then
      came.may_have_to_accept := may_have_to_accept(p_organization, came.organization_kind);
    end if;
  end if;
  return row_to_json(came);
end
$$;

-- A new customer is found by its name and begins its life in one trigger. The time at which a timer fires is said here, by the
-- organization's clock; whoever sets a timer elsewhere leaves it to the trigger of timers.
drop trigger customers_added_are_found on customers;
drop trigger customers_begin on customers;
drop function write_fragments_of_added();
drop function begin_lives();
create function receive_customers() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into customer_fragments (partner_id, fragment, searchable_name, customer_id)
    select distinct partner_id, substr(word, generate_series(1, length(word) - 2)), searchable_name, id
      from (select partner_id, searchable_name, id, unnest(string_to_array(searchable_name, ' ')) as word from added) named
     order by 1, 2, 3, 4;
  insert into timers (organization_id, kind, subject, due_at, fire_at, created_at)
    select partner_id, 'customer-life', id::text, due,
           due - (select clock_ahead_ms from organizations where id = partner_id) * interval '1 millisecond', created_at
      from (select partner_id, id, created_at, hours_after(coalesce(inactivated_at, usable_until), -720) as due from added) a
     where due is not null
  on conflict do nothing;
  if exists (select from added where number is not null and plan_missing_since is null) then
    update customers c set plan_missing_since = a.created_at
      from added a join organizations o on o.id = a.partner_id
      join registry_customers r on r.number = a.number and r.partner_number = o.registry_number
     where r.plan = 'none' and a.plan_missing_since is null and c.partner_id = a.partner_id and c.id = a.id;
  end if;
  return null;
end
$$;
create trigger customers_are_received after insert on customers
  referencing new table as added for each statement execute function receive_customers();

drop trigger timers_by_their_clock on timers;
create trigger timers_by_their_clock before insert on timers
  for each row when (new.fire_at is null) execute function set_fire_at();
create trigger timers_moved_by_their_clock before update of due_at on timers
  for each row execute function set_fire_at();
create or replace function set_fire_at() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.fire_at := new.due_at
    - coalesce((select clock_ahead_ms from organizations where id = new.organization_id), 0) * interval '1 millisecond';
  return new;
end
$$;
create or replace function set_life_timer(p_partner uuid, p_customer uuid, p_usable_until timestamptz, p_now timestamptz)
  returns void language sql as $$
  insert into timers (organization_id, kind, subject, due_at, created_at)
    values (p_partner, 'customer-life', p_customer::text, hours_after(p_usable_until, -720), p_now)
  on conflict (organization_id, kind, subject) do update
    set due_at = excluded.due_at, claim = null, failures = 0, last_error = null
$$;
