-- What every new customer calls, in a language whose plans PostgreSQL keeps: it can't write these functions into the
-- statement, as what they call is not immutable by name, and would read and plan an SQL function for each row anew.
create or replace function searchable(value text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, value)), '[^[:alnum:]]+', ' ', 'g'));
end
$$;
create or replace function hours_after(moment timestamptz, hours integer) returns timestamptz
  language plpgsql immutable strict parallel safe as $$
begin
  return moment + make_interval(hours => hours);
end
$$;

-- A customer begins active: the event of its creation has nothing to tell it.
create or replace function tell_customers_of_events() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from added where customer_id is not null and action <> 'customer.created') then
    return null;
  end if;
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
