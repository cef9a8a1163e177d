-- What rests on the factors of the account that asks: in which of its organizations a second factor is demanded of it, and
-- whether any other administrator gets in with two factors of their own where a sign-in provider is demanded.
create index people_who_come_back on people (organization_id, id)
  where roles && array['administrator', 'operator'] and not lacks_second_factor;
create function organizations_of_factors()
  returns table (id uuid, name text, kind text, roles text[], demands_second_factor boolean, only_way_back boolean)
  language sql stable security definer set search_path = public
as $$
  select o.id, o.name, o.kind, p.roles, o.demands_second_factor,
         o.demands_provider and p.roles && array['administrator', 'operator'] and not exists (
           select from people other
            where other.organization_id = p.organization_id and other.id <> p.id
              and other.roles && array['administrator', 'operator'] and not other.lacks_second_factor)
    from people p join organizations o on o.id = p.organization_id
   where p.account_id = current_account()
   order by o.name, o.id
$$;
