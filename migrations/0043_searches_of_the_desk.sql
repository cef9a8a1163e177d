-- Partners are found by the words of their names (every ending of every word, as of registered names), and by their numbers:
-- what is read is what is found, however many partners there are.
create function partner_words(name text) returns tsvector language plpgsql immutable strict parallel safe as $$
begin
  return array_to_tsvector(array(select fragment from public.registry_fragments_of(public.searchable(name)) fragment where fragment <> ''));
end
$$;
create function words_sought(search text) returns tsquery language plpgsql immutable strict parallel safe as $$
begin
  return (select string_agg(quote_literal(word) || ':*', ' & ')
            from unnest(string_to_array(public.searchable(search), ' ')) word where word <> '')::tsquery;
end
$$;
create index partners_by_words on organizations using gin (partner_words(name)) where kind = 'partner';
create index partners_by_number on organizations ((registry_number collate "C")) where kind = 'partner';

create or replace function registered_partners(p_search text, p_after_name text, p_after_id uuid, p_limit integer)
  returns table (id uuid, name text, sort_name text)
  language plpgsql stable security definer rows 50 set search_path = public
as $$
#variable_conflict use_column
declare
  sandbox constant uuid := sandbox_of(current_organization());
  sought constant tsquery := words_sought(p_search);
  after_name constant text := coalesce(p_after_name, '');
  after_id constant uuid := coalesce(p_after_id, '00000000-0000-0000-0000-000000000000');
begin
  if current_organization() is null then return; end if;
  if sought is null then
    return query
      select o.id, o.name, searchable(o.name) from organizations o
       where o.kind = 'partner' and o.sandbox_id is not distinct from sandbox
         and (searchable(o.name) collate "C", o.id) > (after_name, after_id)
       order by searchable(o.name) collate "C", o.id limit p_limit;
  else
    return query
      select o.id, o.name, searchable(o.name) from organizations o
       where o.kind = 'partner' and o.sandbox_id is not distinct from sandbox and partner_words(o.name) @@ sought
         and (searchable(o.name) collate "C", o.id) > (after_name, after_id)
       order by searchable(o.name) collate "C", o.id limit p_limit;
  end if;
end
$$;

-- The same for the support desk, by number too.
create function partners_of_the_desk(p_search text, p_after_name text, p_after_id uuid, p_limit integer)
  returns table (id uuid, name text, registry_number text, phone text, address jsonb, created_at timestamptz, sort_name text)
  language plpgsql stable security definer rows 50 set search_path = public
as $$
#variable_conflict use_column
declare
  sought constant tsquery := words_sought(p_search);
  after_name constant text := coalesce(p_after_name, '');
  after_id constant uuid := coalesce(p_after_id, '00000000-0000-0000-0000-000000000000');
begin
  if not at_desk('support') then return; end if;
  if p_search = '' then
    return query
      select o.id, o.name, o.registry_number, o.phone, o.address, o.created_at, searchable(o.name) from organizations o
       where o.kind = 'partner' and o.sandbox_id is null
         and (searchable(o.name) collate "C", o.id) > (after_name, after_id)
       order by searchable(o.name) collate "C", o.id limit p_limit;
  else
    return query
      select o.id, o.name, o.registry_number, o.phone, o.address, o.created_at, searchable(o.name) from organizations o
       where o.kind = 'partner' and o.sandbox_id is null
         and (partner_words(o.name) @@ sought
              or (o.registry_number collate "C" >= p_search and o.registry_number collate "C" < p_search || chr(1114111)))
         and (searchable(o.name) collate "C", o.id) > (after_name, after_id)
       order by searchable(o.name) collate "C", o.id limit p_limit;
  end if;
end
$$;

-- Sign-in providers of organizations, for the desks: those of which the organization's name, the own name, the issuer or a mail
-- domain holds what is sought. At most 5,000 are looked at for a page; where that many were not enough, the last one of them
-- comes along unfound, so that the next page goes on behind it.
drop function providers_of_organizations(uuid, integer);
create function providers_of_organizations(p_search text, p_after uuid, p_limit integer)
  returns table (found boolean, organization_id uuid, organization_name text, organization_kind text, id uuid, name text,
                 kind text, issuer text, trusts_second_factor boolean, created_at timestamptz, disabled_at timestamptz,
                 demanded_at timestamptz, proved_domains text[], open_domains text[])
  language sql stable security definer set search_path = public
as $$
  with walked as (
    select o.id as organization_id, o.name as organization_name, o.kind as organization_kind, p.id, p.name, p.kind, p.issuer,
           p.trusts_second_factor, p.created_at, p.disabled_at, p.demanded_at,
           array(select d.domain from provider_domains d where d.organization_id = p.organization_id and d.provider_id = p.id
                  and d.proved_at is not null order by d.domain) as proved_domains,
           array(select d.domain from provider_domains d where d.organization_id = p.organization_id and d.provider_id = p.id
                  and d.proved_at is null order by d.domain) as open_domains,
           row_number() over (order by p.id) as place
      from organization_providers p join organizations o on o.id = p.organization_id
     where string_to_array(current_setting('portico.desk', true), ',') && array['operator', 'support']
       and o.sandbox_id is null and (p_after is null or p.id > p_after)
     order by p.id
     limit 5000
  ), judged as (
    select w.*,
           p_search = ''
           or strpos(searchable(w.organization_name || ' ' || w.name), nullif(searchable(p_search), '')) > 0
           or exists (select from unnest(w.proved_domains || w.open_domains || w.issuer) word
                       where strpos(lower(word), lower(p_search)) > 0) as found
      from walked w
  )
  select coalesce(j.found, false), j.organization_id, j.organization_name, j.organization_kind, j.id, j.name, j.kind, j.issuer,
         j.trusts_second_factor, j.created_at, j.disabled_at, j.demanded_at, j.proved_domains, j.open_domains
    from judged j
   where j.found or j.place = 5000
   order by j.id
   limit p_limit
$$;
