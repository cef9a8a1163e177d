-- Mail of a sandbox is caught: it has gone nowhere, and keeps its words for the sandbox's own people.
alter table mails add column sandbox_id uuid references organizations;
create index mails_of_sandboxes on mails (sandbox_id, id) where sandbox_id is not null;
alter policy anyone_queues on mails
  with check (state = 'queued' and sandbox_id is null or state = 'sent' and sandbox_id is not null);
create policy of_the_sandbox on mails for select using (sandbox_id = (select current_organization()));
drop function mail_reader(uuid, text);
create function mail_reader(p_organization uuid, p_address text)
  returns table (time_zone text, date_format text, notification_address text, copy_to text, sandbox_id uuid,
    sandbox_name text)
  language sql stable security definer set search_path = public
as $$
  select coalesce(a.time_zone, o.time_zone), coalesce(a.date_format, o.date_format),
         case when p_organization is not null then a.notification_address end, o.notification_address, s.id, s.name
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
    left join organizations s on s.id = coalesce(sandbox_of(p_organization), sandbox_of(current_organization()))
$$;
