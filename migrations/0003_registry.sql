-- Changes of partner of record, and the search of the registry by name.

-- A page of names is found by walking the partner's own part of this index, without a look at the table.
drop index registry_customers_partner_number_number_idx;
create index registry_customers_of_partner on registry_customers (partner_number, number) include (searchable_name);

-- Change of partner of record -----------------------------------------------------------------------------------

create table partner_changes (
  -- The vendor, whose registry it is.
  organization_id uuid not null references organizations,
  id uuid not null,
  number text not null,
  customer_name text not null,
  from_number text not null,
  from_name text not null,
  to_number text not null,
  to_name text not null,
  -- Who holds the customer's record until then: the old partner; the vendor while the new one is not registered.
  holder_id uuid not null references organizations,
  state text not null check (state in ('announced', 'waiting', 'done', 'reversed')),
  announced_at timestamptz not null,
  effective_at timestamptz not null,
  -- Null while people are still to be told of the change as it is now.
  told_at timestamptz,
  finished_at timestamptz,
  -- What moved, as it was at the moment.
  moved jsonb,
  version integer not null default 1,
  primary key (organization_id, id)
);
create unique index partner_change_at_once on partner_changes (organization_id, number)
  where state in ('announced', 'waiting');
create index on partner_changes (from_number, id);
create index on partner_changes (to_number, id);
create index on partner_changes (number, id);

-- The record that a partner had of a customer stays where it is, out of everybody's sight, when the customer moves:
-- notes, tags and whatever hangs on it stay with it, and it takes the customer back when the customer comes back.
alter table customers add column moved_away_at timestamptz;
drop index customers_number;
create unique index customers_number on customers (partner_id, number)
  where number is not null and moved_away_at is null;
create policy not_moved_away on customers as restrictive using (moved_away_at is null);

-- A subscription that moves takes its operations along.
alter table operations drop constraint operations_partner_id_subscription_id_fkey,
  add foreign key (partner_id, subscription_id) references subscriptions on update cascade;
alter table operation_steps drop constraint operation_steps_partner_id_operation_id_fkey,
  add foreign key (partner_id, operation_id) references operations on update cascade;
alter table operation_attempts drop constraint operation_attempts_partner_id_operation_id_position_fkey,
  add foreign key (partner_id, operation_id, position) references operation_steps on update cascade;
create or replace function keep_closed_attempts() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(old) - 'partner_id' = to_jsonb(new) - 'partner_id' then
    return new;
  end if;
  if tg_op = 'DELETE' or old.outcome is not null then
    raise exception 'attempt % of step % is closed and stays as it was', old.attempt, old.position;
  end if;
  return new;
end
$$;

-- The partner organization that has a customer of this number in its list, if the registry calls it by that number.
create function enrolled_with(p_partner_number text, p_number text) returns uuid
  language sql stable security definer set search_path = public
as $$
  select o.id from organizations o join customers c on c.partner_id = o.id
   where (at_desk('operator') or at_desk('system')) and o.kind = 'partner' and o.registry_number = p_partner_number
     and c.number = p_number and c.moved_away_at is null
$$;

-- What of a customer moves with a change that the caller may see: its services by name and country.
create function services_that_move(p_organization uuid, p_change uuid) returns jsonb
  language sql stable security definer set search_path = public
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', o.name, 'country', s.country) order by s.id), '[]')
    from partner_changes p
    join customers c on c.partner_id = p.holder_id and c.number = p.number and c.moved_away_at is null
    join subscriptions s on s.partner_id = c.partner_id and s.customer_id = c.id
    join offerings o on o.code = s.offering_code
   where p.organization_id = p_organization and p.id = p_change
     and (at_desk('operator') or at_desk('system')
       or nullif(current_setting('portico.registry_number', true), '') in (p.from_number, p.to_number)
       or c.organization_id = current_organization())
$$;

-- Carries a change out at its moment: the customer's services and their operations go to the new partner, or to the
-- vendor for safe-keeping while that partner is not registered. Returns what happened, with the operations to go on with.
create function carry_out_partner_change(p_organization uuid, p_change uuid, p_now timestamptz)
  returns table (outcome text, former_holder uuid, holder uuid, customer_organization uuid, open_operations uuid[])
  language plpgsql security definer set search_path = public
as $$
declare
  change partner_changes;
  old_record customers;
  new_record_id uuid;
  services jsonb;
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only a worker carries out a change of partner of record.';
  end if;
  select * into change from partner_changes where organization_id = p_organization and id = p_change for update;
  if change.id is null or change.state not in ('announced', 'waiting') or change.effective_at > p_now then
    outcome := 'nothing';
    return next;
    return;
  end if;
  former_holder := change.holder_id;
  holder := coalesce(
    (select id from organizations where kind = 'partner' and registry_number = change.to_number), p_organization);
  if change.state = 'waiting' and holder = former_holder then
    outcome := 'nothing';
    return next;
    return;
  end if;
  services := services_that_move(p_organization, p_change);
  select * into old_record from customers
   where partner_id = former_holder and number = change.number and moved_away_at is null for update;
  if old_record.id is not null and holder <> former_holder then
    customer_organization := old_record.organization_id;
    update customers set moved_away_at = p_now, organization_id = null, version = version + 1
     where partner_id = former_holder and id = old_record.id;
    -- A record that the new partner has, or once had, takes the customer in; otherwise it gets one.
    select id into new_record_id from customers
     where partner_id = holder and number = change.number order by moved_away_at desc nulls first limit 1 for update;
    if new_record_id is not null then
      update customers
         set moved_away_at = null, organization_id = coalesce(customer_organization, organization_id),
             inactivated_at = old_record.inactivated_at, version = version + 1
       where partner_id = holder and id = new_record_id;
    else
      new_record_id := gen_random_uuid();
      insert into customers (partner_id, id, number, name, street, city, state, postal_code, country, phone, industry,
          administrator_first_name, administrator_last_name, administrator_sign_in_name, contact_email,
          organization_id, inactivated_at, created_at)
        values (holder, new_record_id, old_record.number, old_record.name, old_record.street, old_record.city,
          old_record.state, old_record.postal_code, old_record.country, old_record.phone, old_record.industry,
          old_record.administrator_first_name, old_record.administrator_last_name,
          old_record.administrator_sign_in_name, old_record.contact_email,
          customer_organization, old_record.inactivated_at, p_now);
    end if;
    update subscriptions set partner_id = holder, customer_id = new_record_id, version = version + 1
     where partner_id = former_holder and customer_id = old_record.id;
    open_operations := array(
      select o.id from operations o join subscriptions s on s.partner_id = o.partner_id and s.id = o.subscription_id
       where s.partner_id = holder and s.customer_id = new_record_id and o.state in ('queued', 'running'));
  end if;
  update registry_customers set partner_number = change.to_number, updated_at = p_now
   where number = change.number and partner_number = change.from_number;
  outcome := case when holder = p_organization then 'waiting' else 'done' end;
  update partner_changes
     set state = outcome, holder_id = holder, moved = coalesce(moved, services), told_at = null,
         finished_at = case when outcome = 'done' then p_now end, version = version + 1
   where organization_id = p_organization and id = p_change;
  return next;
end
$$;

-- Who may see and write what ------------------------------------------------------------------------------------

do $$
declare
  registry_table text;
begin
  foreach registry_table in array array['registry_partners', 'registry_sign_ins', 'registry_customers'] loop
    execute format(
      'create policy system_synchronizes on %I using ((select at_desk(''system''))) with check ((select at_desk(''system'')))',
      registry_table);
  end loop;
end
$$;

alter table partner_changes enable row level security;
create policy operators on partner_changes
  using (organization_id = (select current_organization()) and (select at_desk('operator')))
  with check (organization_id = current_organization() and at_desk('operator'));
create policy system_carries_out on partner_changes using ((select at_desk('system'))) with check (at_desk('system'));
create policy both_partners on partner_changes for select
  using (nullif(current_setting('portico.registry_number', true), '') in (from_number, to_number));
create policy the_customer on partner_changes for select
  using (number in (select c.number from customers c where c.organization_id = current_organization()));
-- A customer sees who looks after it, also while that is the vendor.
create policy keeper_of_the_customer on organizations for select
  using (kind = 'vendor' and id in (select partner_id from subscriptions where organization_id = current_organization()));
