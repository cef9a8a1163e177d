-- Lists of 100,000 customers: what they are sorted and narrowed by has an index; tags, notes and saved views of a
-- partner; whom an audit event is about, so that a customer's story and its last activity are one look away.

-- Whom an event is about, in the trail of the partner whose customer it is.
alter table audit_events add column customer_id uuid;
update audit_events set customer_id = subject_id::uuid where subject_kind = 'customer';
update audit_events e set customer_id = s.customer_id
  from subscriptions s where e.subject_kind = 'subscription' and s.id::text = e.subject_id;
update audit_events e set customer_id = s.customer_id
  from operations o join subscriptions s on s.partner_id = o.partner_id and s.id = o.subscription_id
 where e.subject_kind = 'operation' and o.id::text = e.subject_id;
create index audit_events_of_customer on audit_events (organization_id, customer_id, id)
  where customer_id is not null;

alter table customers add column last_activity_at timestamptz;
update customers c set last_activity_at = greatest(c.created_at, (
  select max(e.at) from audit_events e where e.organization_id = c.partner_id and e.customer_id = c.id));
alter table customers alter column last_activity_at set not null;

create function start_customer_activity() returns trigger language plpgsql as $$
begin
  new.last_activity_at := new.created_at;
  return new;
end
$$;
create trigger customers_start_active before insert on customers
  for each row when (new.last_activity_at is null) execute function start_customer_activity();

-- Finds whom an event is about, and keeps the time of the customer's last deed, in the deed's own transaction and
-- whoever does it. It waits for nobody: a customer that somebody else holds at this moment has a deed of the same moment.
create function tell_customer_of_event() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.customer_id is null and new.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    new.customer_id := case new.subject_kind
      when 'customer' then new.subject_id::uuid
      when 'subscription' then (
        select customer_id from subscriptions where partner_id = new.organization_id and id = new.subject_id::uuid)
      else (
        select s.customer_id from operations o join subscriptions s on s.partner_id = o.partner_id and s.id = o.subscription_id
         where o.partner_id = new.organization_id and o.id = new.subject_id::uuid) end;
  end if;
  update customers c set last_activity_at = new.at
    from (select id from customers
           where partner_id = new.organization_id and id = new.customer_id and last_activity_at < new.at
             for no key update skip locked) quiet
   where c.partner_id = new.organization_id and c.id = quiet.id;
  return new;
end
$$;
create trigger audit_tells_customer before insert on audit_events
  for each row when (new.customer_id is not null or new.subject_kind in ('customer', 'subscription', 'operation'))
  execute function tell_customer_of_event();

create index customers_by_activity on customers (partner_id, last_activity_at, id);
create index customers_by_country on customers (partner_id, country, searchable_name, id);
-- Prospects by their age, which is the order in which they end; who has a number comes after them.
create index customers_by_end on customers
  (partner_id, (case when number is null then created_at else 'infinity'::timestamptz end), id);
create index customers_inactivated on customers (partner_id, inactivated_at) where inactivated_at is not null;
create index subscriptions_by_offering on subscriptions (partner_id, offering_code, customer_id);

-- About how many customers the acting partner has, from the planner's statistics: for lists that are too long to count.
create function about_how_many_customers() returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  plan json;
begin
  execute format('explain (format json) select from customers where partner_id = %L', current_organization()) into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint;
end
$$;

-- Private to the partner: neither the customer, nor Support, nor the registry has a policy here. ------------------

create table customer_tags (
  partner_id uuid not null references organizations,
  id uuid not null,
  name text not null check (length(name) between 1 and 50),
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (partner_id, id)
);
create unique index customer_tags_name on customer_tags (partner_id, lower(name));

create table tagged_customers (
  partner_id uuid not null,
  tag_id uuid not null,
  customer_id uuid not null,
  primary key (partner_id, tag_id, customer_id),
  foreign key (partner_id, tag_id) references customer_tags on delete cascade,
  foreign key (partner_id, customer_id) references customers on delete cascade
);
create index on tagged_customers (partner_id, customer_id);

create table customer_notes (
  partner_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  author_id uuid not null references accounts,
  author_name text not null,
  body text not null check (length(body) between 1 and 4000),
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz,
  primary key (partner_id, id),
  foreign key (partner_id, customer_id) references customers on delete cascade
);
create index on customer_notes (partner_id, customer_id, id);

-- A view that somebody saved: for themselves, or shared within the organization.
create table customer_views (
  partner_id uuid not null references organizations,
  id uuid not null,
  account_id uuid not null references accounts,
  shared boolean not null,
  name text not null check (length(name) between 1 and 100),
  definition jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (partner_id, id)
);
create unique index customer_views_own_name on customer_views (partner_id, account_id, lower(name)) where not shared;
create unique index customer_views_shared_name on customer_views (partner_id, lower(name)) where shared;

-- The view that somebody's list opens with.
create table customer_view_defaults (
  partner_id uuid not null,
  account_id uuid not null references accounts,
  view_id uuid not null,
  primary key (partner_id, account_id),
  foreign key (partner_id, view_id) references customer_views on delete cascade
);

do $$
declare
  private_table text;
begin
  foreach private_table in array array['customer_tags', 'tagged_customers', 'customer_notes'] loop
    execute format('alter table %I enable row level security', private_table);
    execute format(
      'create policy own_partner on %I using (partner_id = (select current_organization())) '
      'with check (partner_id = current_organization())', private_table);
  end loop;
end
$$;
alter table customer_views enable row level security;
create policy own_or_shared on customer_views
  using (partner_id = current_organization() and (shared or account_id = current_account()))
  with check (partner_id = current_organization() and (shared or account_id = current_account()));
alter table customer_view_defaults enable row level security;
create policy own_account on customer_view_defaults
  using (partner_id = current_organization() and account_id = current_account())
  with check (partner_id = current_organization() and account_id = current_account());
