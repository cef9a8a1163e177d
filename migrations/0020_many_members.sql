-- The people of an organization with 20,000 of them: found by name, and who lacks a second factor, by a bounded number of rows.

-- The parts of a sign-in name as words, for whoever types the beginning of one.
alter table people add column searchable_sign_in text collate "C" not null
  generated always as (' ' || searchable(sign_in_name)) stored;

-- Every ending of every word of a name that has two signs or more, as customer_fragments has them for customers; of a
-- sign-in name its whole parts only, for the parts behind the @ are those of everybody.
create table people_fragments (
  organization_id uuid not null,
  fragment text collate "C" not null,
  person_id uuid not null,
  primary key (organization_id, fragment, person_id)
);
alter table people_fragments enable row level security;
create policy own_organization on people_fragments for select
  using (organization_id = (select current_organization()));

create function people_fragments_of(sort_name text, searchable_sign_in text) returns setof text language sql immutable as $$
  select substr(word, start)
    from unnest(string_to_array(sort_name, ' ')) word, generate_series(1, greatest(1, length(word) - 1)) start
   where word <> ''
   union
  select word from unnest(string_to_array(searchable_sign_in, ' ')) word where word <> ''
$$;
insert into people_fragments (organization_id, fragment, person_id)
  select p.organization_id, f.fragment, p.id
    from people p cross join lateral people_fragments_of(p.sort_name, p.searchable_sign_in) f (fragment);

create function write_fragments_of_people() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into people_fragments (organization_id, fragment, person_id)
    select a.organization_id, f.fragment, a.id
      from added a cross join lateral people_fragments_of(a.sort_name, a.searchable_sign_in) f (fragment)
     order by 1, 2, 3;
  return null;
end
$$;
create trigger people_added_are_found after insert on people
  referencing new table as added for each statement execute function write_fragments_of_people();
create function write_fragments_of_person() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from people_fragments
   where organization_id = old.organization_id and person_id = old.id
     and fragment in (select people_fragments_of(old.sort_name, old.searchable_sign_in));
  if tg_op = 'UPDATE' then
    insert into people_fragments (organization_id, fragment, person_id)
      select new.organization_id, fragment, new.id from people_fragments_of(new.sort_name, new.searchable_sign_in) fragment;
  end if;
  return null;
end
$$;
create trigger people_renamed_are_found after update of first_name, last_name, sign_in_name on people
  for each row when (old.sort_name <> new.sort_name or old.searchable_sign_in <> new.searchable_sign_in)
  execute function write_fragments_of_person();
create trigger people_removed_are_lost after delete on people for each row execute function write_fragments_of_person();

-- Who could not sign in with a second factor: kept as passkeys and authenticator apps come and go.
create function lacks_second_factor(p_account uuid) returns boolean
  language sql stable security definer set search_path = public
as $$
  select not exists (select from passkeys where account_id = p_account)
     and not exists (select from authenticator_apps where account_id = p_account and confirmed_at is not null)
$$;
alter table people add column lacks_second_factor boolean not null default true;
update people set lacks_second_factor = false where account_id is not null and not lacks_second_factor(account_id);
create index people_lacking_second_factor on people (organization_id, sort_name, id) where lacks_second_factor;

-- The account is held until the transaction ends: a place that is taken and a passkey that is added at the same moment
-- see each other.
create function judge_second_factor() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform from accounts where id = new.account_id for no key update;
  new.lacks_second_factor := new.account_id is null or lacks_second_factor(new.account_id);
  return new;
end
$$;
create trigger people_come_with_factors before insert on people
  for each row when (new.account_id is not null) execute function judge_second_factor();
create trigger people_are_bound_with_factors before update of account_id on people
  for each row when (old.account_id is distinct from new.account_id) execute function judge_second_factor();
create function tell_second_factor() returns trigger language plpgsql security definer set search_path = public as $$
declare
  account uuid := case when tg_op = 'DELETE' then old.account_id else new.account_id end;
  lacks boolean;
begin
  perform from accounts where id = account for no key update;
  lacks := lacks_second_factor(account);
  update people set lacks_second_factor = lacks where account_id = account and lacks_second_factor <> lacks;
  return null;
end
$$;
create trigger passkeys_are_factors after insert or delete on passkeys
  for each row execute function tell_second_factor();
create trigger authenticator_apps_are_factors after insert or delete or update of confirmed_at on authenticator_apps
  for each row execute function tell_second_factor();
drop function ways_in_of_people();

-- Partners that can be named, page by page: by name, behind the last one of the page before.
create index partners_by_name on organizations ((searchable(name) collate "C"), id) where kind = 'partner';
drop function registered_partners(text, integer);
create function registered_partners(p_search text, p_after_name text, p_after_id uuid, p_limit integer)
  returns table (id uuid, name text, sort_name text)
  language sql stable security definer set search_path = public
as $$
  select o.id, o.name, searchable(o.name) from organizations o
   where o.kind = 'partner' and current_organization() is not null
     and (searchable(o.name) collate "C", o.id)
         > (coalesce(p_after_name, ''), coalesce(p_after_id, '00000000-0000-0000-0000-000000000000'))
     and strpos(searchable(o.name), searchable(p_search)) > 0
   order by searchable(o.name) collate "C", o.id
   limit p_limit
$$;
