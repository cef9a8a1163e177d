-- The customers of new audit rows are looked up one by one, by their key: a plan that was kept from a small table walked all
-- of a partner's customers for each thousand rows.
create or replace function tell_customers_of_events() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update customers c set last_activity_at = quiet.at
    from (select organization_id, customer_id, max(at) as at from added
           where customer_id is not null group by organization_id, customer_id) a
         cross join lateral (
           select held.partner_id, held.id, a.at from customers held
            where held.partner_id = a.organization_id and held.id = a.customer_id and held.last_activity_at < a.at
              for no key update skip locked) quiet
   where c.partner_id = quiet.partner_id and c.id = quiet.id;
  return null;
end
$$;

-- A customer that brings no number along, as most who are created one by one, is not looked for in the registry.
create or replace function begin_lives() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into timers (organization_id, kind, subject, due_at, fire_at, created_at)
    select partner_id, 'customer-life', id::text, due, due, created_at
      from (select *, hours_after(coalesce(inactivated_at, usable_until), -720) as due from begun) b where due is not null
  on conflict do nothing;
  if exists (select from begun where number is not null and plan_missing_since is null) then
    update customers c set plan_missing_since = b.created_at
      from begun b join organizations o on o.id = b.partner_id
      join registry_customers r on r.number = b.number and r.partner_number = o.registry_number
     where r.plan = 'none' and b.plan_missing_since is null and c.partner_id = b.partner_id and c.id = b.id;
  end if;
  return null;
end
$$;
