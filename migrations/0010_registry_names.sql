-- The search of the registry by name reads a bounded number of rows, however many customers a partner has.

-- Every word of a name, and every ending of it that has three signs or more, as customer_fragments has them for the list
-- of customers.
create table registry_name_fragments (
  partner_number text not null,
  fragment text collate "C" not null,
  searchable_name text collate "C" not null,
  number text not null,
  primary key (partner_number, fragment, searchable_name, number)
);

-- Partners whose fragments lag behind: a file of 100,000 rows would wait three times as long if it wrote them itself.
-- Until a worker has done so, the partner's names are walked.
create table registry_names_due (
  partner_number text primary key,
  since timestamptz not null
);
insert into registry_names_due (partner_number, since) select distinct partner_number, now() from registry_customers;

create function registry_fragments_of(searchable_name text) returns setof text language sql immutable as $$
  select distinct substr(word, start)
    from unnest(string_to_array(searchable_name, ' ')) word, generate_series(1, greatest(1, length(word) - 2)) start
$$;

-- So many rows written by one statement bring their fragments along; more are left to a worker.
create function registry_names_at_once() returns integer language sql immutable as 'select 500';

-- Waits for a worker that is about to be done with the partner, and is then due anew: what this transaction writes, that
-- worker did not see.
create function leave_registry_names(p_partners text[]) returns void language sql
  security definer set search_path = public
as $$
  insert into registry_names_due (partner_number, since)
    select distinct partner_number, now() from unnest(p_partners) partner_number order by partner_number
    on conflict (partner_number) do update set since = excluded.since
$$;

create function registry_names_added() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if (select count(*) from written) > registry_names_at_once() then
    perform leave_registry_names(array(select distinct partner_number from written));
  else
    insert into registry_name_fragments (partner_number, fragment, searchable_name, number)
      select w.partner_number, fragment, w.searchable_name, w.number
        from written w, registry_fragments_of(w.searchable_name) fragment
      on conflict do nothing;
  end if;
  return null;
end
$$;
create function registry_names_removed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if (select count(*) from removed) > registry_names_at_once() then
    perform leave_registry_names(array(select distinct partner_number from removed));
  else
    delete from registry_name_fragments f using removed r, registry_fragments_of(r.searchable_name) old_fragment
     where f.partner_number = r.partner_number and f.fragment = old_fragment
       and f.searchable_name = r.searchable_name collate "C" and f.number = r.number;
  end if;
  return null;
end
$$;
-- A plan is kept from one statement to the next: one that was made for a single row must do for 100,000.
create function registry_names_changed() returns trigger language plpgsql
  security definer set search_path = public set enable_nestloop = off
as $$
declare
  touched integer := count(*) from written w join removed r using (number)
   where (w.partner_number, w.searchable_name) is distinct from (r.partner_number, r.searchable_name);
begin
  if touched > registry_names_at_once() then
    perform leave_registry_names(array(
      select partner_number from (table written union all table removed) both_states group by partner_number));
  elsif touched > 0 then
    delete from registry_name_fragments f
     using removed r join written w using (number), registry_fragments_of(r.searchable_name) old_fragment
     where (w.partner_number, w.searchable_name) is distinct from (r.partner_number, r.searchable_name)
       and f.partner_number = r.partner_number and f.fragment = old_fragment
       and f.searchable_name = r.searchable_name collate "C" and f.number = r.number;
    insert into registry_name_fragments (partner_number, fragment, searchable_name, number)
      select w.partner_number, fragment, w.searchable_name, w.number
        from written w join removed r using (number), registry_fragments_of(w.searchable_name) fragment
       where (w.partner_number, w.searchable_name) is distinct from (r.partner_number, r.searchable_name)
      on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger registry_names_added after insert on registry_customers
  referencing new table as written for each statement execute function registry_names_added();
create trigger registry_names_removed after delete on registry_customers
  referencing old table as removed for each statement execute function registry_names_removed();
create trigger registry_names_changed after update on registry_customers
  referencing new table as written old table as removed for each statement execute function registry_names_changed();

-- Brings the fragments of one partner that lags behind up to date; false when none does.
-- Compares by hashing, also right after an import, when nothing has been counted yet.
create function catch_up_registry_names() returns boolean language plpgsql
  security definer set search_path = public set enable_nestloop = off
as $$
declare
  partner text;
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only a worker keeps the names of the registry.';
  end if;
  select partner_number into partner from registry_names_due order by since, partner_number limit 1
    for update skip locked;
  if partner is null then
    return false;
  end if;
  delete from registry_name_fragments f
   where f.partner_number = partner
     and not exists (select from registry_customers c where c.partner_number = partner and c.number = f.number
                        and c.searchable_name collate "C" = f.searchable_name);
  insert into registry_name_fragments (partner_number, fragment, searchable_name, number)
    select partner, fragment, c.searchable_name, c.number
      from registry_customers c, registry_fragments_of(c.searchable_name) fragment
     where c.partner_number = partner
       and not exists (select from registry_name_fragments f where f.partner_number = partner and f.number = c.number)
    on conflict do nothing;
  delete from registry_names_due where partner_number = partner;
  return true;
end
$$;

alter table registry_name_fragments enable row level security;
create policy partner_of_record on registry_name_fragments for select
  using (partner_number = (select nullif(current_setting('portico.registry_number', true), '')));
alter table registry_names_due enable row level security;
create policy partner_of_record on registry_names_due for select
  using (partner_number = (select nullif(current_setting('portico.registry_number', true), '')));
create policy those_who_write on registry_names_due for select
  using ((select at_desk('system')) or (select at_desk('operator')));
