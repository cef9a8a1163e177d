-- What a former partner of record keeps of a customer, and Support's counts of inactivated customers.

-- The record that the asking partner keeps of the customer that this change took from it; none once the customer is back.
create function kept_record(p_change uuid) returns uuid
  language sql stable security definer set search_path = public
as $$
  select c.id from partner_changes p
    join customers c on c.partner_id = current_organization() and c.number = p.number and c.moved_away_at is not null
   where p.id = p_change and p.from_number = nullif(current_setting('portico.registry_number', true), '')
   order by c.moved_away_at desc limit 1
$$;

-- How many inactivated customers each partner has, kept as they come and go: Support's page counts none of them.
create table inactivated_counts (
  partner_id uuid not null references organizations on delete cascade,
  customers integer not null,
  primary key (partner_id)
);
alter table inactivated_counts enable row level security;
create policy support_reads on inactivated_counts for select using ((select at_desk('support')));

insert into inactivated_counts (partner_id, customers)
  select partner_id, count(*) from customers where inactivated_at is not null and moved_away_at is null group by partner_id;

create function count_inactivated() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into inactivated_counts as k (partner_id, customers)
    values (case when tg_op = 'DELETE' then old.partner_id else new.partner_id end,
            case when tg_op = 'DELETE' then -1 when tg_op = 'INSERT' then 1
                 when new.inactivated_at is not null and new.moved_away_at is null then 1 else -1 end)
  on conflict (partner_id) do update set customers = k.customers + excluded.customers;
  return null;
end
$$;
create trigger customers_come_inactivated after insert on customers
  for each row when (new.inactivated_at is not null and new.moved_away_at is null) execute function count_inactivated();
create trigger customers_are_inactivated after update on customers
  for each row when ((old.inactivated_at is not null and old.moved_away_at is null)
    <> (new.inactivated_at is not null and new.moved_away_at is null)) execute function count_inactivated();
create trigger customers_go_inactivated after delete on customers
  for each row when (old.inactivated_at is not null and old.moved_away_at is null) execute function count_inactivated();

drop index customers_usable_until;
create index customers_usable_until on customers (usable_until)
  where usable_until is not null and inactivated_at is null and moved_away_at is null;

-- Those whose day has come and whom no worker has inactivated yet are counted as they are: they are few.
create or replace function inactivated_customers(p_now timestamptz)
  returns table (partner_id uuid, partner_name text, customers integer, first_erased timestamptz, last_erased timestamptz)
  language sql stable security definer set search_path = public
as $$
  select o.id, o.name, sum(c.customers)::integer, min(hours_after(c.first, 720)), max(hours_after(c.last, 720))
    from (select k.partner_id, k.customers, f.inactivated_at as first, l.inactivated_at as last
            from inactivated_counts k
            cross join lateral (select inactivated_at from customers i
                                 where i.partner_id = k.partner_id and inactivated_at is not null and moved_away_at is null
                                 order by inactivated_at limit 1) f
            cross join lateral (select inactivated_at from customers i
                                 where i.partner_id = k.partner_id and inactivated_at is not null and moved_away_at is null
                                 order by inactivated_at desc limit 1) l
           where k.customers > 0
           union all
          select w.partner_id, count(*), min(w.usable_until), max(w.usable_until)
            from customers w
           where w.usable_until <= p_now and w.inactivated_at is null and w.moved_away_at is null
           group by w.partner_id) c
    join organizations o on o.id = c.partner_id
   where at_desk('support')
   group by o.id, o.name
$$;
