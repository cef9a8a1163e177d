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
