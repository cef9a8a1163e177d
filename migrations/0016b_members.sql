-- A second factor can be demanded from a moment on: until then people are told, and nobody is kept out.
alter table organizations add column second_factor_from timestamptz;

-- People by last name, page by page: kept, because row-level security lets ranges of kept texts use an index, and what a
-- function makes of them not.
alter table people add column sort_name text collate "C" not null
  generated always as (searchable(last_name || ' ' || first_name)) stored;
create index people_by_name on people (organization_id, sort_name, id);
-- Few are administrators, and each page of the list asks who.
create index people_administrators on people (organization_id, id)
  where account_id is not null and 'administrator' = any (roles);
-- Who has not joined yet is counted on the dashboard.
create index people_not_joined on people (organization_id, id) where account_id is null;
