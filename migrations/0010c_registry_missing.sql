-- Since when no source delivers these customers of the registry any more, for whom the registry shows them to: their
-- partner of record and operators. A row that some source still delivers, or that no source ever has, is not missing.
create function registry_missing(p_numbers text[]) returns table (number text, since timestamptz)
  language sql stable security definer set search_path = public
as $$
  select r.key, max(r.missing_since)
    from registry_sources s
    join registry_source_rows r on r.organization_id = s.organization_id and r.source_id = s.id
   where r.record = 'customer' and r.key = any(p_numbers)
     and (at_desk('operator') or exists (
       select from registry_customers c
        where c.number = r.key and c.partner_number = nullif(current_setting('portico.registry_number', true), '')))
   group by r.key
  having bool_and(r.missing_since is not null)
$$;
