-- The life of a customer: ninety days without a number or a plan, thirty more in which its data is kept, then nothing.

-- Hours are the same length everywhere and always; only days and months ask for a time zone.
create function hours_after(moment timestamptz, hours integer) returns timestamptz
  language sql immutable strict parallel safe
  as $$ select moment + make_interval(hours => hours) $$;

-- Since when the registry says that a customer with a number is on no plan. Usable until: 90 days from its creation for
-- whoever has no number or never had a plan, and not before 30 days from the loss of a plan; null: without an end.
alter table customers add column plan_missing_since timestamptz;
alter table customers add column usable_until timestamptz generated always as (
  case when number is null then hours_after(created_at, 2160)
       when plan_missing_since is not null
         then greatest(hours_after(created_at, 2160), hours_after(plan_missing_since, 720)) end) stored;
-- The order in which customers end; those without an end come last.
drop index customers_by_end;
create index customers_by_end on customers (partner_id, (case when usable_until is null then 'infinity'::timestamptz else usable_until end), id);

-- What has happened in a customer's life; a reminder of an end goes out once.
create table life_events (
  partner_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('reminded', 'number-added', 'inactivated', 'revived')),
  at timestamptz not null,
  ends_at timestamptz,
  days_before integer,
  primary key (partner_id, customer_id, id),
  foreign key (partner_id, customer_id) references customers on delete cascade,
  check ((kind = 'reminded') = (ends_at is not null and days_before is not null))
);
create unique index life_events_reminded on life_events (partner_id, customer_id, ends_at, days_before)
  where kind = 'reminded';
alter table life_events enable row level security;
create policy own_partner on life_events
  using (partner_id = (select current_organization())) with check (partner_id = current_organization());

-- What is left of an erased customer: dates and counts, no name.
create table erasure_receipts (
  partner_id uuid not null references organizations,
  id uuid not null,
  kind text not null check (kind in ('prospect', 'existing')),
  enrolled_at timestamptz not null,
  inactivated_at timestamptz not null,
  erased_at timestamptz not null,
  erased jsonb not null,
  primary key (partner_id, id)
);
create index on erasure_receipts (erased_at, id);
alter table erasure_receipts enable row level security;
create policy own_partner on erasure_receipts for select using (partner_id = (select current_organization()));
create policy system_writes on erasure_receipts for insert with check (at_desk('system'));
create policy support_reads on erasure_receipts for select using ((select at_desk('support')));

-- Which customer a mail is about, so that it goes when the customer goes.
alter table mails add column customer_id uuid;
create index on mails (customer_id) where customer_id is not null;
create index on mails (organization_id) where organization_id is not null;
create index on mails (recipient) where organization_id is null;
create index on audit_events (organization_id, subject_id);
create index customers_moved_away on customers (number) where moved_away_at is not null;
create index on outbox_events (organization_id, subject);

-- Every customer that ends has its timer, whoever writes it --------------------------------------------------------

create function set_life_timer(p_partner uuid, p_customer uuid, p_usable_until timestamptz, p_now timestamptz) returns void
  language sql as $$
  insert into timers (organization_id, kind, subject, due_at, fire_at, created_at)
    values (p_partner, 'customer-life', p_customer::text, hours_after(p_usable_until, -720), hours_after(p_usable_until, -720), p_now)
  on conflict (organization_id, kind, subject) do update
    set due_at = excluded.due_at, fire_at = excluded.fire_at, claim = null, failures = 0, last_error = null
$$;

create function begin_lives() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into timers (organization_id, kind, subject, due_at, fire_at, created_at)
    select partner_id, 'customer-life', id::text, due, due, created_at
      from (select *, hours_after(coalesce(inactivated_at, usable_until), -720) as due from begun) b where due is not null
  on conflict do nothing;
  update customers c set plan_missing_since = b.created_at
    from begun b join organizations o on o.id = b.partner_id
    join registry_customers r on r.number = b.number and r.partner_number = o.registry_number
   where r.plan = 'none' and b.plan_missing_since is null and c.partner_id = b.partner_id and c.id = b.id;
  return null;
end
$$;
create trigger customers_begin after insert on customers
  referencing new table as begun for each statement execute function begin_lives();

-- A number that is added to a customer without a plan lifts nothing (PP-45).
create function look_up_plan() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.plan_missing_since := (
    select new.created_at from organizations o
      join registry_customers r on r.number = new.number and r.partner_number = o.registry_number
     where o.id = new.partner_id and r.plan = 'none');
  return new;
end
$$;
create trigger customers_numbered before update of number on customers
  for each row when (new.number is distinct from old.number) execute function look_up_plan();

create function move_life_timer() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform set_life_timer(new.partner_id, new.id, coalesce(new.inactivated_at, new.usable_until), new.created_at);
  return null;
end
$$;
create trigger customers_end_otherwise after update on customers
  for each row when (new.usable_until is distinct from old.usable_until and new.usable_until is not null
    and new.inactivated_at is null)
  execute function move_life_timer();
-- A record that takes its customer in again goes on where the customer stands.
create trigger customers_come_back after update on customers
  for each row when (old.moved_away_at is not null and new.moved_away_at is null
    and coalesce(new.inactivated_at, new.usable_until) is not null)
  execute function move_life_timer();

-- The registry tells of a plan that was lost or gained; a customer that has ended already is Support's matter (PP-44).
create function follow_plans() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update customers c set plan_missing_since = case when w.plan = 'none' then w.updated_at end
    from written w join organizations o on o.kind = 'partner' and o.registry_number = w.partner_number
   where c.partner_id = o.id and c.number = w.number and (c.plan_missing_since is not null) <> (w.plan = 'none')
     and c.inactivated_at is null and (c.usable_until is null or c.usable_until > w.updated_at);
  return null;
end
$$;
create trigger plans_of_customers_known after insert on registry_customers
  referencing new table as written for each statement execute function follow_plans();
create trigger plans_of_customers_changed after update on registry_customers
  referencing new table as written for each statement execute function follow_plans();

-- Those who are there already.
update customers c set plan_missing_since = c.created_at
  from organizations o join registry_customers r on r.partner_number = o.registry_number
 where o.id = c.partner_id and r.number = c.number and r.plan = 'none';
insert into timers (organization_id, kind, subject, due_at, fire_at, created_at)
  select partner_id, 'customer-life', id::text, hours_after(usable_until, -720), hours_after(usable_until, -720), created_at
    from customers where usable_until is not null and inactivated_at is null
on conflict do nothing;
insert into timers (organization_id, kind, subject, due_at, fire_at, created_at)
  select partner_id, 'customer-life', id::text, inactivated_at, inactivated_at, created_at
    from customers where inactivated_at is not null
on conflict do nothing;

-- Since when a customer organization is closed to its own people: none of its partners keeps it active. Null: open.
create function organization_closed_since(p_organization uuid, p_now timestamptz) returns timestamptz
  language sql stable security definer set search_path = public
as $$
  select case when bool_and(coalesce(inactivated_at, usable_until) <= p_now) then max(coalesce(inactivated_at, usable_until)) end
    from customers where organization_id = p_organization and moved_away_at is null
$$;

-- Support ---------------------------------------------------------------------------------------------------------

-- How many inactivated customers a partner has, and when the first and the last of them are erased: no name of any.
create function inactivated_customers(p_now timestamptz)
  returns table (partner_id uuid, partner_name text, customers integer, first_erased timestamptz, last_erased timestamptz)
  language sql stable security definer set search_path = public
as $$
  select o.id, o.name, count(*)::integer, min(hours_after(c.since, 720)), max(hours_after(c.since, 720))
    from (select partner_id, coalesce(inactivated_at, usable_until) as since from customers
           where moved_away_at is null and (inactivated_at is not null or usable_until <= p_now)) c
    join organizations o on o.id = c.partner_id
   where at_desk('support')
   group by o.id, o.name
$$;
create index customers_usable_until on customers (usable_until) where usable_until is not null and inactivated_at is null;

-- The registry's entry of one number, with its partner of record, for Support.
create function registry_entry(p_number text)
  returns table (number text, name text, plan text, partner_number text, partner_id uuid, partner_name text)
  language sql stable security definer set search_path = public
as $$
  select r.number, r.name, r.plan, r.partner_number, o.id, o.name
    from registry_customers r
    left join organizations o on o.kind = 'partner' and o.registry_number = r.partner_number
   where at_desk('support') and r.number = p_number
$$;

-- Erasing ---------------------------------------------------------------------------------------------------------

-- Attempts stay as they were closed, until the customer that they were made for is erased.
drop trigger keep_closed_attempts on operation_attempts;
create trigger keep_closed_attempts before update or delete on operation_attempts
  for each row when (current_setting('portico.erasing', true) is distinct from 'on') execute function keep_closed_attempts();

-- Trails and acceptances can only be added to; this is the one way to take names out of them. In the trails of the
-- partner and the vendor it stays that something happened, when, and what their own people did. The customer's own
-- trail goes with it; `p_organization` is null when another partner looks after the same organization.
create function forget_in_trails(
  p_partner uuid, p_organization uuid, p_subjects text[], p_subscriptions uuid[], p_accounts uuid[]
) returns integer language plpgsql security definer set search_path = public as $$
declare
  entries integer;
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only the system erases.';
  end if;
  update audit_events
     set subject_name = 'erased', details = '{}', reason = null,
         actor_name = case when account_id = any (p_accounts) then 'erased' else actor_name end,
         account_id = case when account_id = any (p_accounts) then null else account_id end
   where organization_id in (select p_partner union select id from organizations where kind = 'vendor')
     and (subject_id = any (p_subjects) or customer_id = p_subjects[1]::uuid);
  get diagnostics entries = row_count;
  update outbox_events set data = '{}' where organization_id = p_partner and subject = any (p_subjects);
  delete from agreement_acceptances where subscription_id = any (p_subscriptions);
  if p_organization is not null then
    delete from audit_events where organization_id = p_organization;
    delete from outbox_events where organization_id = p_organization;
    delete from agreement_acceptances where organization_id = p_organization;
  end if;
  return entries;
end
$$;

-- What former partners of record had written down of the same customer goes with it.
create function forget_former_records(p_partner uuid, p_number text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only the system erases.';
  end if;
  delete from customers
   where number = p_number and moved_away_at is not null
     and not exists (select from customers c where c.number = p_number and c.moved_away_at is null and c.partner_id <> p_partner);
end
$$;

-- Sign-in accounts that belong to nobody else any more, with what was mailed to them. An account that something else
-- still names stays.
create function forget_accounts(p_accounts uuid[]) returns integer
  language plpgsql security definer set search_path = public as $$
declare
  one uuid;
  forgotten integer := 0;
  addresses text[];
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only the system erases.';
  end if;
  for one in select distinct a from unnest(p_accounts) a where not exists (select from people p where p.account_id = a)
  loop
    addresses := array(select sign_in_name from sign_in_names where account_id = one);
    begin
      delete from accounts where id = one;
      forgotten := forgotten + 1;
      delete from mailed_codes where sign_in_name = any (addresses);
      delete from mailbox_messages where id in (select id from mails where organization_id is null and recipient = any (addresses));
      delete from mails where organization_id is null and recipient = any (addresses);
    exception when foreign_key_violation then null;
    end;
  end loop;
  return forgotten;
end
$$;

-- Housekeeping ----------------------------------------------------------------------------------------------------

-- Stored answers hold names; they serve a repeated click, not an archive.
create policy system_cleans on idempotency_keys for delete using (at_desk('system'));
create policy system_looks on idempotency_keys for select using (at_desk('system'));
create index on idempotency_keys (created_at);
insert into timers (organization_id, kind, subject, due_at, fire_at, every_seconds, created_at)
  values ('00000000-0000-0000-0000-000000000000', 'housekeeping', 'everything', now(), now(), 3600, now());
