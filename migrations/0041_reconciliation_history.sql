-- A difference that is no more stays for a while with its end; a comparison says what it found and what it no longer found.
alter table reconciliations
  add column found integer not null default 0,
  add column settled integer not null default 0;

alter table service_differences
  add column settled_at timestamptz,
  -- The operation that somebody began here to mend it.
  add column mending_id uuid;
alter table service_differences drop constraint service_differences_pkey;
alter table service_differences add primary key (partner_id, id);
drop index service_differences_partner_id_id_idx;
create unique index service_difference_open on service_differences (partner_id, subscription_id, kind)
  where settled_at is null;
create index service_differences_of_service on service_differences (partner_id, subscription_id, id);
create index service_differences_settled on service_differences (settled_at) where settled_at is not null;
create policy own_partner_mends on service_differences for update
  using (partner_id = (select current_organization())) with check (partner_id = current_organization());
