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
