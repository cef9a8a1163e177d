-- Enrolling customers well: candidates before a duplicate, merges with undo, the own organization as a customer, and
-- several subscriptions that people can tell apart.

alter table customers
  add column own_organization boolean not null default false,
  add column administrator_domain text collate "C" not null
    generated always as (split_part(administrator_sign_in_name, '@', 2)) stored;
create unique index customers_own_organization on customers (partner_id) where own_organization;
create index customers_by_administrator on customers (partner_id, administrator_domain, administrator_sign_in_name)
  where administrator_domain <> '';

alter table subscriptions
  add column label text not null default '' constraint subscriptions_label check (length(label) <= 100);

-- A merge: what was before, for as long as it can be undone. `before` is emptied afterwards.
create table customer_merges (
  partner_id uuid not null references organizations,
  id uuid not null,
  survivor_id uuid not null,
  survivor_name text not null,
  merged jsonb not null,
  before jsonb,
  merged_by uuid not null references accounts,
  merged_by_name text not null,
  merged_at timestamptz not null,
  undone_by_name text,
  undone_at timestamptz,
  primary key (partner_id, id)
);
create index customer_merges_by_survivor on customer_merges (partner_id, survivor_id);

-- Where a customer that was merged away went. A row goes when its merge is undone.
create table merged_customers (
  partner_id uuid not null,
  customer_id uuid not null,
  merge_id uuid not null,
  primary key (partner_id, customer_id),
  foreign key (partner_id, merge_id) references customer_merges
);
create index merged_customers_of_merge on merged_customers (partner_id, merge_id);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['customer_merges', 'merged_customers'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format(
      'create policy own_partner on %I using (partner_id = (select current_organization())) '
      'with check (partner_id = current_organization())', tenant_table);
  end loop;
end
$$;

-- With a customer that is erased, what merges into it remember goes too, whoever erases it.
create function forget_merges_into() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from merged_customers where partner_id = old.partner_id and customer_id = old.id) then
    with recursive into_it as (
      select m.id from customer_merges m where m.partner_id = old.partner_id and m.survivor_id = old.id
      union
      select earlier.id
        from into_it
        join merged_customers c on c.partner_id = old.partner_id and c.merge_id = into_it.id
        join customer_merges earlier on earlier.partner_id = old.partner_id and earlier.survivor_id = c.customer_id
    )
    update customer_merges set before = null
     where partner_id = old.partner_id and before is not null and id in (select id from into_it);
  end if;
  return null;
end
$$;
create trigger forget_merges_into after delete on customers for each row execute function forget_merges_into();

-- The customers that this one took in, by merges and merges before them: their stories are its own.
create function customers_taken_in(p_partner uuid, p_customer uuid) returns setof uuid language sql stable as $$
  with recursive taken as (
    select c.customer_id
      from customer_merges m join merged_customers c on c.partner_id = m.partner_id and c.merge_id = m.id
     where m.partner_id = p_partner and m.survivor_id = p_customer
    union
    select c.customer_id
      from taken
      join customer_merges m on m.partner_id = p_partner and m.survivor_id = taken.customer_id
      join merged_customers c on c.partner_id = m.partner_id and c.merge_id = m.id
  )
  select customer_id from taken
$$;
