-- What people and customer organizations prefer (PP-91). Null: no wish, so that the organization's, then the usual one counts.

create table account_preferences (
  account_id uuid primary key references accounts on delete cascade,
  language text,
  time_zone text,
  date_format text,
  -- Where this person's notices go instead; proved by a mailed code.
  notification_address text
);
alter table account_preferences enable row level security;
create policy own_account on account_preferences
  using (account_id = (select current_account())) with check (account_id = current_account());

create table organization_preferences (
  organization_id uuid primary key references organizations on delete cascade,
  language text,
  time_zone text,
  date_format text,
  -- Gets a copy of what is told to the organization; proved by a mailed code.
  notification_address text
);
alter table organization_preferences enable row level security;
create policy own_organization on organization_preferences
  using (organization_id = (select current_organization())) with check (organization_id = current_organization());
create policy own_account on organization_preferences for select
  using (organization_id in (select p.organization_id from people p where p.account_id = (select current_account())));

create index people_by_contact on people (organization_id, contact_email) where account_id is not null;

-- How a mail to this address is written, and where it goes: by whoever alone has the address in the organization, or has
-- proved it where the mail is no organization's. A mail acts for one side while it is written to another.
create function mail_reader(p_organization uuid, p_address text)
  returns table (time_zone text, date_format text, notification_address text, copy_to text)
  language sql stable security definer set search_path = public
as $$
  select coalesce(a.time_zone, o.time_zone), coalesce(a.date_format, o.date_format),
         case when p_organization is not null then a.notification_address end, o.notification_address
    from (select) one
    left join lateral (
      select min(p.account_id::text)::uuid as account_id from people p
       where p.organization_id = p_organization and p.contact_email = p_address and p.account_id is not null
      having count(*) = 1
       union all
      select min(s.account_id::text)::uuid from sign_in_names s
       where p_organization is null and s.sign_in_name = p_address
      having count(*) = 1) reader on true
    left join account_preferences a on a.account_id = reader.account_id
    left join organization_preferences o on o.organization_id = p_organization
$$;
