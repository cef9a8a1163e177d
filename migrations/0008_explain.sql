-- "Why can't I?": what people have asked others to mend.

create table help_requests (
  organization_id uuid not null references organizations,
  id uuid not null,
  action text not null,
  subject_id text not null,
  subject_name text not null,
  reason text not null,
  -- The account for whom it is refused; empty when it is refused to the whole organization.
  whose text not null,
  sentence text not null,
  remedy text not null,
  helper text not null check (helper in ('administrators', 'support', 'operators')),
  note text not null,
  asked_by uuid not null references accounts,
  asker_name text not null,
  asker_address text not null,
  organization_name text not null,
  state text not null check (state in ('open', 'done', 'declined')),
  word text not null,
  answered_by uuid references accounts,
  answered_by_name text,
  answered_at timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, id),
  check ((state = 'open') = (answered_at is null))
);
-- The same is asked for once while it waits.
create unique index help_requests_open on help_requests (organization_id, action, subject_id, reason, whose)
  where state = 'open';
create index help_requests_newest on help_requests (organization_id, action, subject_id, reason, whose, id desc);
create index help_requests_asked on help_requests (organization_id, asked_by, created_at);
create index help_requests_helper on help_requests (organization_id, helper, id desc);
create index help_requests_desk on help_requests (helper, id desc) where helper <> 'administrators';

alter table help_requests enable row level security;
create policy own_organization on help_requests
  using (organization_id = current_organization()) with check (organization_id = current_organization());
create policy desks_answer on help_requests
  using ((at_desk('support') and helper = 'support') or (at_desk('operator') and helper = 'operators'))
  with check ((at_desk('support') and helper = 'support') or (at_desk('operator') and helper = 'operators'));

-- Where the people of a desk are reached, for mail that somebody outside of the vendor causes.
create function desk_addresses(p_role text, p_but_for uuid) returns setof text
  language sql stable security definer set search_path = public
  as $$
    select p.contact_email
      from people p join organizations o on o.id = p.organization_id
     where o.kind = 'vendor' and p_role = any(p.roles) and p.account_id is not null and p.account_id <> p_but_for
     order by p.id
     limit 20
  $$;
