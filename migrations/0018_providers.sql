-- Sign-in providers that an organization brings along, and the mail domains that it has proved to be its own.
create table organization_providers (
  organization_id uuid not null references organizations on delete cascade,
  id uuid not null unique,
  name text not null check (length(name) between 1 and 60),
  kind text not null check (kind in ('openid', 'entra')),
  issuer text not null check (length(issuer) <= 500),
  client_id text not null,
  -- Sealed with the installation's key, bound to the id.
  client_secret text not null,
  -- Of Entra: whose people may sign in.
  tenants uuid[] not null,
  trusts_second_factor boolean not null,
  created_at timestamptz not null,
  primary key (organization_id, id),
  constraint organization_providers_once unique (organization_id, issuer, client_id)
);
create table provider_domains (
  organization_id uuid not null,
  provider_id uuid not null,
  domain text not null check (domain = lower(domain)),
  -- What the domain's TXT record has to hold.
  proof text not null,
  checked_at timestamptz,
  proved_at timestamptz,
  primary key (organization_id, provider_id, domain),
  foreign key (organization_id, provider_id) references organization_providers on delete cascade
);
-- A domain is one organization's: the first who proves it.
create unique index provider_domains_proved on provider_domains (domain) where proved_at is not null;

alter table organization_providers enable row level security;
create policy own_organization on organization_providers
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
alter table provider_domains enable row level security;
create policy own_organization on provider_domains
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());

-- Before anybody is signed in: the one provider that a browser goes to or comes from, and those of a mail domain by name.
create function provider_for_sign_in(p_id uuid)
  returns table (organization_id uuid, name text, kind text, issuer text, client_id text, client_secret text,
                 tenants uuid[], trusts_second_factor boolean, domains text[])
  language sql stable security definer set search_path = public
as $$
  select p.organization_id, p.name, p.kind, p.issuer, p.client_id, p.client_secret, p.tenants, p.trusts_second_factor,
         array(select d.domain from provider_domains d
                where d.organization_id = p.organization_id and d.provider_id = p.id and d.proved_at is not null)
    from organization_providers p where p.id = p_id
$$;
create function providers_of_domain(p_domain text)
  returns table (id uuid, name text)
  language sql stable security definer set search_path = public
as $$
  select p.id, p.name
    from provider_domains d join organization_providers p on p.organization_id = d.organization_id and p.id = d.provider_id
   where d.domain = p_domain and d.proved_at is not null
$$;

-- The organization whose provider said that there was a second factor: it counts there, and nowhere else. Null where the
-- installation's own provider said so.
alter table sessions add column assured_by uuid;
create index on sessions (assured_by) where assured_by is not null;
