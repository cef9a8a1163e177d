-- Registration as a conversation: cases for Support, versions of agreements, what RapidStart knows of a partner.

-- What an account asked for, the newest first in each organization.
create index access_requests_of_account on access_requests (account_id, organization_id, id desc);

-- What somebody outside of an organization asks Support, where nobody inside can answer.
create table support_cases (
  organization_id uuid not null references organizations,
  id uuid not null,
  kind text not null check (kind in ('administrator-unreachable')),
  account_id uuid not null references accounts,
  name text not null,
  sign_in_name text not null,
  cause text not null,
  note text not null,
  state text not null check (state in ('open', 'answered')),
  answer text,
  answered_by uuid references accounts,
  answered_at timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, id),
  check ((state = 'answered') = (answer is not null and answered_by is not null and answered_at is not null))
);
create unique index on support_cases (organization_id, account_id) where state = 'open';
create index support_cases_newest on support_cases (state, id);

alter table support_cases enable row level security;
create policy own_organization on support_cases
  using (organization_id = current_organization()) with check (organization_id = current_organization());
create policy own_account on support_cases for select using (account_id = current_account());
create policy support_desk on support_cases using (at_desk('support')) with check (at_desk('support'));

-- Whom a version concerns, and whether it must be accepted before an administrator goes on.
alter table agreements
  add column audiences text[] not null default '{customer}'
    check (audiences <@ '{partner,customer}' and cardinality(audiences) > 0),
  add column must_accept boolean not null default true,
  add column published_by uuid references accounts,
  add column published_at timestamptz;
alter table agreements drop constraint agreements_kind_check;
alter table agreements add constraint agreements_kind_check check (kind in ('terms', 'privacy', 'partner-terms'));
create index on agreement_acceptances (agreement_id, organization_id);

create policy operators_read on agreement_acceptances for select using (at_desk('operator'));

-- RapidStart's own record of a partner and of the people who try it for the partner's organization (PP-17, PP-18).
create table rapidstart_partners (
  organization_id uuid not null references organizations,
  partner_number text not null,
  name text not null,
  country text not null,
  synchronised_at timestamptz not null,
  primary key (organization_id)
);
create table rapidstart_partner_users (
  organization_id uuid not null references rapidstart_partners,
  person_id uuid not null,
  customer_name text not null,
  created_at timestamptz not null,
  primary key (organization_id, person_id),
  foreign key (organization_id, person_id) references people on delete cascade
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['rapidstart_partners', 'rapidstart_partner_users'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format(
      'create policy own_organization on %I using (organization_id = current_organization()) '
      'with check (organization_id = current_organization())', tenant_table);
  end loop;
end
$$;
