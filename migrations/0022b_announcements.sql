-- What the vendor tells partners, customers, or the users of one service, from a moment until another.
create table announcements (
  organization_id uuid not null references organizations,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  body text not null,
  severity text not null check (severity in ('information', 'warning', 'critical')),
  audiences text[] not null check (audiences <@ array['partner', 'customer'] and audiences <> '{}'),
  -- Only those who have this service; null: everybody of the audiences.
  offering_code text references offerings,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  author_name text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (organization_id, id)
);
-- What is current is found from its end: few are, however many there were.
create index announcements_by_end on announcements (ends_at);
create index on announcements (offering_code) where offering_code is not null;
alter table announcements enable row level security;
create policy desks on announcements
  using (organization_id = (select current_organization()) and ((select at_desk('operator')) or (select at_desk('support'))))
  with check (organization_id = current_organization() and (at_desk('operator') or at_desk('support')));
create policy readers on announcements for select using ((select current_organization()) is not null);

-- Who has read one and wants it out of the way.
create table announcement_dismissals (
  organization_id uuid not null,
  announcement_id uuid not null,
  account_id uuid not null references accounts on delete cascade,
  primary key (organization_id, announcement_id, account_id),
  foreign key (organization_id, announcement_id) references announcements on delete cascade
);
create index on announcement_dismissals (account_id);
alter table announcement_dismissals enable row level security;
create policy own_account on announcement_dismissals
  using (account_id = (select current_account())) with check (account_id = current_account());
