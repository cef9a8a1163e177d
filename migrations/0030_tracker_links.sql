-- Links that show one wait to whoever has them; only their hashes are kept.
create table tracker_links (
  organization_id uuid not null references organizations on delete cascade,
  id uuid not null,
  partner_id uuid not null,
  operation_id uuid not null,
  token_hash bytea not null unique,
  made_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organization_id, id),
  foreign key (partner_id, operation_id) references operations on update cascade on delete cascade
);
create index tracker_links_of_operation on tracker_links (partner_id, operation_id);
alter table tracker_links enable row level security;
create policy own_organization on tracker_links
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
create policy bearer on tracker_links for select
  using (token_hash = decode(nullif(current_setting('portico.tracker', true), ''), 'hex'));
