-- Customers from a spreadsheet: the staged file, what would happen to each row, and the operation that does it.

-- What the partner's own system calls the customer; the same file twice finds the same customers by it.
alter table customers add column reference text check (length(reference) between 1 and 100);
create unique index customers_reference on customers (partner_id, reference) where reference is not null;

create table customer_imports (
  partner_id uuid not null references organizations,
  id uuid not null,
  file_name text not null,
  format text not null check (format in ('csv', 'xlsx')),
  sheet text not null,
  headings jsonb not null,
  -- Field → place of its column in the file, from 0.
  mapping jsonb not null,
  duplicates text not null check (duplicates in ('skip', 'create')),
  state text not null check (state in ('reading', 'staged', 'planned', 'queued', 'running', 'done', 'cancelled')),
  rows_read integer not null,
  to_create integer not null default 0,
  to_link integer not null default 0,
  to_update integer not null default 0,
  to_skip integer not null default 0,
  to_refuse integer not null default 0,
  -- Rows up to this line are done; moves on in the transaction of their effects.
  done_line integer not null default 0,
  created integer not null default 0,
  linked integer not null default 0,
  updated integer not null default 0,
  -- Rows that the plan would have done and the doing could not: something had changed in between.
  overtaken integer not null default 0,
  cancel_requested_at timestamptz,
  account_id uuid not null references accounts,
  actor_name text not null,
  actor_role text not null,
  correlation_id text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (partner_id, id)
);
-- One at a time per partner.
create unique index customer_imports_one_runs on customer_imports (partner_id) where state in ('queued', 'running');

-- The rows as they were sent. What is shown and done is taken from here, whatever becomes of the file.
create table customer_import_rows (
  partner_id uuid not null,
  import_id uuid not null,
  line integer not null,
  cells json not null,
  primary key (partner_id, import_id, line)
);
-- What would happen to each row, and why; after the doing, what could not be done.
create table customer_import_plans (
  partner_id uuid not null,
  import_id uuid not null,
  line integer not null,
  outcome text not null check (outcome in ('create', 'link', 'update', 'skip', 'refuse')),
  name text not null,
  number text,
  reference text,
  reason text,
  field text,
  value text,
  sentence text,
  remedy text,
  customer json,
  primary key (partner_id, import_id, line)
);

do $$
declare
  import_table text;
begin
  foreach import_table in array array['customer_imports', 'customer_import_rows', 'customer_import_plans'] loop
    execute format('alter table %I enable row level security', import_table);
    execute format(
      'create policy own_partner on %I using (partner_id = (select current_organization())) '
      'with check (partner_id = current_organization())', import_table);
  end loop;
end
$$;

-- Fragments of new names are written once per statement: a thousand customers that come in together pay once. A changed
-- name is rare and pays by itself; every other change of a customer pays nothing.
drop trigger customers_found_by_name on customers;
create function write_fragments_of_added() returns trigger language plpgsql as $$
begin
  insert into customer_fragments (partner_id, fragment, searchable_name, customer_id)
    select a.partner_id, f.fragment, a.searchable_name, a.id
      from added a cross join lateral fragments_of(a.searchable_name) f (fragment)
     order by 1, 2, 3, 4;
  return null;
end
$$;
create trigger customers_added_are_found after insert on customers
  referencing new table as added for each statement execute function write_fragments_of_added();
create trigger customers_renamed_are_found after update of name on customers
  for each row when (old.searchable_name <> new.searchable_name) execute function write_customer_fragments();
create trigger customers_removed_are_lost after delete on customers
  for each row execute function write_customer_fragments();

-- The time of a customer's last deed is kept once per statement too: a thousand audit rows look a thousand customers up
-- together. Whom a row is about is still found row by row, where the row does not say it.
drop trigger audit_tells_customer on audit_events;
drop function tell_customer_of_event();
create function find_customer_of_event() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    new.customer_id := case new.subject_kind
      when 'customer' then new.subject_id::uuid
      when 'subscription' then (
        select customer_id from subscriptions where partner_id = new.organization_id and id = new.subject_id::uuid)
      else (
        select s.customer_id from operations o join subscriptions s on s.partner_id = o.partner_id and s.id = o.subscription_id
         where o.partner_id = new.organization_id and o.id = new.subject_id::uuid) end;
  end if;
  return new;
end
$$;
create trigger audit_finds_customer before insert on audit_events
  for each row when (new.customer_id is null and new.subject_kind in ('customer', 'subscription', 'operation'))
  execute function find_customer_of_event();

-- It waits for nobody: a customer that somebody else holds at this moment has a deed of the same moment.
create function tell_customers_of_events() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from added where customer_id is not null) then
    return null;
  end if;
  update customers c set last_activity_at = quiet.at
    from (select c.partner_id, c.id, a.at
            from (select organization_id, customer_id, max(at) as at from added
                   where customer_id is not null group by organization_id, customer_id) a
            join customers c on c.partner_id = a.organization_id and c.id = a.customer_id
           where c.last_activity_at < a.at
             for no key update of c skip locked) quiet
   where c.partner_id = quiet.partner_id and c.id = quiet.id;
  return null;
end
$$;
create trigger audit_tells_customers after insert on audit_events
  referencing new table as added for each statement execute function tell_customers_of_events();
