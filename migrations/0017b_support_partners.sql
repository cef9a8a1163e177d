-- Whom a customer has named to support one of its services (PP-88); nobody named: the partner of record.
create table support_partners (
  organization_id uuid not null references organizations on delete cascade,
  subscription_id uuid not null references subscriptions (id) on delete cascade,
  partner_id uuid not null references organizations,
  -- As it was called when it was named: the customer reads no other record of it.
  partner_name text not null,
  named_at timestamptz not null,
  primary key (organization_id, subscription_id)
);
create index on support_partners (partner_id);
create index on support_partners (subscription_id);
alter table support_partners enable row level security;
create policy own_organization on support_partners
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
create policy own_partner on support_partners for select using (partner_id = (select current_organization()));

-- Partners that can be named: those that have registered, by name. A customer learns their names and nothing else.
create function registered_partners(p_search text, p_limit integer) returns table (id uuid, name text)
  language sql stable security definer set search_path = public
as $$
  select o.id, o.name from organizations o
   where o.kind = 'partner' and current_organization() is not null
     and (p_search = '' or strpos(lower(o.name), lower(p_search)) > 0)
   order by o.name, o.id
   limit p_limit
$$;

-- The link by which somebody's calendar reads when access ends; only its hash is kept.
create table calendar_links (
  organization_id uuid not null references organizations on delete cascade,
  account_id uuid not null references accounts on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  primary key (organization_id, account_id)
);
create index on calendar_links (account_id);
alter table calendar_links enable row level security;
create policy own_organization on calendar_links
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
create policy bearer on calendar_links for select
  using (token_hash = decode(nullif(current_setting('portico.calendar', true), ''), 'hex'));

-- Administrators of a customer are named in invitations of whichever partner asked them: gone with the service.
alter table invitations drop constraint invitations_subscription_id_fkey;
alter table invitations add constraint invitations_subscription_id_fkey
  foreign key (subscription_id) references subscriptions (id) on delete cascade;
