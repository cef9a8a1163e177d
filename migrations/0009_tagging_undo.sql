-- What a tagging changed, so that it can be taken back for an hour: ids only. As private to the partner as its tags.
create table customer_taggings (
  partner_id uuid not null,
  id uuid not null,
  tag_id uuid not null,
  deed text not null check (deed in ('added', 'removed')),
  customer_ids uuid[] not null,
  -- The tag came into being with it.
  made_tag boolean not null,
  tagged_at timestamptz not null,
  undone_at timestamptz,
  primary key (partner_id, id, tag_id, deed)
);
create index on customer_taggings (tagged_at);
alter table customer_taggings enable row level security;
create policy own_partner on customer_taggings
  using (partner_id = (select current_organization())) with check (partner_id = current_organization());
create policy system_cleans on customer_taggings for delete using (at_desk('system'));
create policy system_looks on customer_taggings for select using (at_desk('system'));
