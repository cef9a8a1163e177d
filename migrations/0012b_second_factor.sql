-- A second factor after a password: an authenticator app (RFC 6238), and codes for the day on which it is lost.
create table authenticator_apps (
  account_id uuid primary key references accounts on delete cascade,
  -- Sealed with the installation's key, bound to the account.
  secret text not null,
  created_at timestamptz not null,
  -- Null until the first code was entered: until then it demands nothing.
  confirmed_at timestamptz,
  -- The newest time step whose code was taken; none is taken twice.
  last_step bigint not null default 0
);

create table recovery_codes (
  account_id uuid not null references accounts on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

alter table authenticator_apps enable row level security;
create policy own_account on authenticator_apps
  using (account_id = current_account()) with check (account_id = current_account());
alter table recovery_codes enable row level security;
create policy own_account on recovery_codes
  using (account_id = current_account()) with check (account_id = current_account());

-- The password was right, and the second factor is awaited.
create table half_sign_ins (
  token_hash bytea primary key,
  account_id uuid not null references accounts on delete cascade,
  attempts integer not null default 0,
  expires_at timestamptz not null
);
create index on half_sign_ins (account_id);
create index on half_sign_ins (expires_at);

-- How somebody came in, from where, when that was last proved, and how long a session may rest.
alter table sessions
  add column id uuid not null default gen_random_uuid(),
  add column method text not null default 'password'
    check (method in ('password', 'password+code', 'recovery-code', 'passkey', 'provider', 'provider+mfa')),
  add column address text not null default '',
  add column last_address text not null default '',
  add column proved_at timestamptz,
  add column idle_minutes integer not null default 4320;
update sessions set proved_at = created_at;
alter table sessions alter column proved_at set not null, alter column proved_at set default now();
create unique index sessions_id on sessions (id);

-- The door asks for one thing more: a session that has rested too long is none.
drop function enter(bytea, uuid, timestamptz);
create function enter(p_token_hash bytea, p_organization uuid, p_now timestamptz)
  returns table (
    account_id uuid, display_name text, last_seen_at timestamptz, session_id uuid, method text, proved_at timestamptz,
    organization_kind text, organization_name text, person_id uuid, roles text[], demands_second_factor boolean
  )
  language plpgsql security definer set search_path = public
as $$
declare
  registry_number text;
begin
  select s.account_id, a.display_name, s.last_seen_at, s.id, s.method, s.proved_at
    into enter.account_id, enter.display_name, enter.last_seen_at, enter.session_id, enter.method, enter.proved_at
    from sessions s join accounts a on a.id = s.account_id
   where s.token_hash = p_token_hash and s.expires_at > p_now
     and s.last_seen_at + make_interval(mins => s.idle_minutes) > p_now;
  if enter.account_id is null then
    return;
  end if;
  perform set_config('portico.account', enter.account_id::text, true);
  if p_organization is not null then
    select o.kind, o.name, p.id, p.roles, o.registry_number, o.demands_second_factor
      into enter.organization_kind, enter.organization_name, enter.person_id, enter.roles, registry_number,
           enter.demands_second_factor
      from people p join organizations o on o.id = p.organization_id
     where p.organization_id = p_organization and p.account_id = enter.account_id;
    if enter.person_id is not null then
      perform set_config('portico.organization', p_organization::text, true),
              set_config('portico.registry_number', coalesce(registry_number, ''), true),
              set_config('portico.desk',
                case when enter.organization_kind = 'vendor' then array_to_string(enter.roles, ',') else '' end, true);
    end if;
  end if;
  return next;
end
$$;
alter table organizations add column demands_second_factor boolean not null default false;

-- Who of the organization in whose name we act could sign in with a second factor. Runs as the owner: nobody else reads
-- how somebody signs in.
create function ways_in_of_people()
  returns table (person_id uuid, passkeys integer, authenticator_app boolean, password boolean, providers integer)
  language sql stable security definer set search_path = public
as $$
  select p.id,
         (select count(*)::int from passkeys k where k.account_id = p.account_id),
         exists (select from authenticator_apps t where t.account_id = p.account_id and t.confirmed_at is not null),
         a.password_hash is not null,
         (select count(*)::int from identities i where i.account_id = p.account_id and i.issuer <> 'portico')
    from people p join accounts a on a.id = p.account_id
   where p.organization_id = current_organization()
$$;

alter table mailed_codes drop constraint mailed_codes_purpose_check;
alter table mailed_codes add constraint mailed_codes_purpose_check
  check (purpose in ('sign-up', 'reset-password', 'prove-address', 'step-up'));
