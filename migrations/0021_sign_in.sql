-- A mailed code serves the browser, or the account, that asked for it: nobody else can use it up by guessing. What was
-- mailed before lives ten minutes at most; whoever waits for one asks again.
delete from mailed_codes;
alter table mailed_codes add column asked_by bytea not null;
-- Who is signed in proves themselves by something better than a mail.
alter table mailed_codes drop constraint mailed_codes_purpose_check;
alter table mailed_codes add constraint mailed_codes_purpose_check
  check (purpose in ('sign-up', 'reset-password', 'prove-address'));

-- Where a session began, if at a sign-in provider: its id, of the installation's the one in the settings.
alter table sessions add column provider_id text;
create index on sessions (provider_id) where provider_id is not null;
-- Somebody who is signed in went to the provider to prove afresh who they are.
alter table openid_attempts add column proves_afresh boolean not null default false;

-- A provider can rest, and the organization can demand that the people of its proved mail domains come in through it.
alter table organization_providers
  add column disabled_at timestamptz,
  add column demanded_at timestamptz,
  add constraint organization_providers_demanded check (disabled_at is null or demanded_at is null);
-- Told at the door, so that it looks further only where something is demanded.
alter table organizations add column demands_provider boolean not null default false;

create or replace function provider_for_sign_in(p_id uuid)
  returns table (organization_id uuid, name text, kind text, issuer text, client_id text, client_secret text,
                 tenants uuid[], trusts_second_factor boolean, domains text[])
  language sql stable security definer set search_path = public
as $$
  select p.organization_id, p.name, p.kind, p.issuer, p.client_id, p.client_secret, p.tenants, p.trusts_second_factor,
         array(select d.domain from provider_domains d
                where d.organization_id = p.organization_id and d.provider_id = p.id and d.proved_at is not null)
    from organization_providers p where p.id = p_id and p.disabled_at is null
$$;
create or replace function providers_of_domain(p_domain text)
  returns table (id uuid, name text)
  language sql stable security definer set search_path = public
as $$
  select p.id, p.name
    from provider_domains d join organization_providers p on p.organization_id = d.organization_id and p.id = d.provider_id
   where d.domain = p_domain and d.proved_at is not null and p.disabled_at is null
$$;

-- What every organization has brought along, for Support and operators: never a secret.
create function providers_of_organizations(p_after uuid, p_limit integer)
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
     and (p_after is null or p.id > p_after)
   order by p.id
   limit p_limit
$$;

drop function enter(bytea, uuid, timestamptz);
create function enter(p_token_hash bytea, p_organization uuid, p_now timestamptz)
  returns table (
    account_id uuid, display_name text, last_seen_at timestamptz, session_id uuid, method text, proved_at timestamptz,
    organization_kind text, organization_name text, person_id uuid, roles text[], demands_second_factor boolean,
    demands_provider boolean
  )
  language plpgsql security definer set search_path = public
as $$
declare
  registry_number text;
begin
  select s.account_id, a.display_name, s.last_seen_at, s.id, s.method, s.proved_at
    into enter.account_id, enter.display_name, enter.last_seen_at, enter.session_id, enter.method, enter.proved_at
    from sessions s join accounts a on a.id = s.account_id
   where s.token_hash = p_token_hash and s.expires_at > p_now
     and s.last_seen_at + make_interval(mins => s.idle_minutes) > p_now;
  if enter.account_id is null then
    return;
  end if;
  perform set_config('portico.account', enter.account_id::text, true);
  if p_organization is not null then
    select o.kind, o.name, p.id, p.roles, o.registry_number, o.demands_second_factor, o.demands_provider
      into enter.organization_kind, enter.organization_name, enter.person_id, enter.roles, registry_number,
           enter.demands_second_factor, enter.demands_provider
      from people p join organizations o on o.id = p.organization_id
     where p.organization_id = p_organization and p.account_id = enter.account_id;
    if enter.person_id is not null then
      perform set_config('portico.organization', p_organization::text, true),
              set_config('portico.registry_number', coalesce(registry_number, ''), true),
              set_config('portico.desk',
                case when enter.organization_kind = 'vendor' then array_to_string(enter.roles, ',') else '' end, true);
    end if;
  end if;
  return next;
end
$$;
