-- Offerings have versions: a draft is edited, a published version never changes, and a subscription names the one that
-- it was added from. What is asked and promised to a subscription therefore stays, whatever is published afterwards.
create table offering_versions (
  offering_code text not null references offerings,
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'published')),
  -- Counts the changes of a draft.
  revision integer not null default 1,
  name text not null check (length(name) between 1 and 100),
  description text not null,
  -- RapidStart works in this process; everything else is reached through a broker, by the broker's own id of the service.
  service_kind text not null check (service_kind in ('rapidstart', 'broker')),
  broker_id uuid,
  service_id text check (length(service_id) between 1 and 200),
  roles text[] not null,
  plans jsonb not null,
  -- Country/region of use → its data centre, and others that may be chosen in its place.
  regions jsonb not null,
  purposes text[] not null default '{}',
  languages text[] not null default '{}',
  erp_sign_up jsonb,
  changed_at timestamptz not null,
  published_at timestamptz,
  published_by text,
  primary key (offering_code, version),
  check ((state = 'published') = (published_at is not null)),
  check (service_kind = 'broker' or (broker_id is null and service_id is null))
);
create unique index one_draft on offering_versions (offering_code) where state = 'draft';

create function keep_published_versions() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'version % of % is published and stays as it is', old.version, old.offering_code;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_published_versions before update or delete on offering_versions
  for each row execute function keep_published_versions();

alter table offering_versions enable row level security;
create policy everyone_reads on offering_versions for select using (state = 'published');
create policy operators on offering_versions
  using ((select at_desk('operator'))) with check ((select at_desk('operator')));

-- What is there already becomes each offering's first version.
insert into offering_versions
  (offering_code, version, state, name, description, service_kind, roles, plans, regions, changed_at, published_at)
select o.code, 1, 'published', o.name, o.description, 'rapidstart', o.roles,
       jsonb_build_array(jsonb_build_object(
         'code', 'standard', 'name', 'Standard', 'description', '', 'promisedHours', o.promised_hours,
         'forProspects', true, 'trialNote', '', 'parameters', null, 'servicePlanId', null, 'maximumPollingSeconds', null)),
       coalesce((select jsonb_agg(jsonb_build_object('country', c.country, 'dataCentre', c.data_centre,
                                                     'otherDataCentres', jsonb_build_array()) order by c.country)
                   from offering_countries c where c.offering_code = o.code), '[]'),
       now(), now()
  from offerings o;

drop table offering_countries;
alter table offerings
  drop column description,
  drop column promised_hours,
  drop column roles,
  -- What people call it now: the name of the current version.
  add constraint offerings_name_check check (length(name) between 1 and 100),
  -- The version that is added from now on; none before the first is published.
  add column current_version integer,
  -- The first letters of its service account IDs.
  add column account_prefix text not null default 'RS' check (account_prefix ~ '^[A-Z]{2,4}$'),
  -- Its last day has passed: nothing new from this day on, and what is there can be read and taken along.
  add column retired_from date,
  add column retirement_notice text,
  add column retirement_data text,
  add check ((retired_from is null) = (retirement_notice is null) and (retired_from is null) = (retirement_data is null)),
  add foreign key (code, current_version) references offering_versions;
alter table offerings alter column account_prefix drop default;
update offerings set current_version = 1;

alter table subscriptions
  add column offering_version integer not null default 1,
  add column plan_code text not null default 'standard',
  add column parameters jsonb not null default '{}',
  add column purpose text,
  add foreign key (offering_code, offering_version) references offering_versions;
