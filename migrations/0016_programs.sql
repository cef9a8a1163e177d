-- Programs of an organization: they prove themselves with a key of their own and never borrow a person's session. What a
-- program does stands under an account of its own, with which nobody can sign in.
create table programs (
  organization_id uuid not null references organizations,
  id uuid not null,
  account_id uuid not null references accounts,
  name text not null check (length(name) between 1 and 100),
  purpose text not null,
  -- Of a partner organization: member or reader. A customer gives its programs roles in services.
  roles text[] not null,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
create unique index programs_id on programs (id);
create unique index programs_name on programs (organization_id, lower(name));
create index on programs (account_id);

create table program_service_roles (
  organization_id uuid not null,
  program_id uuid not null,
  subscription_id uuid not null references subscriptions (id),
  role text not null,
  primary key (organization_id, program_id, subscription_id, role),
  foreign key (organization_id, program_id) references programs on delete cascade
);
create index on program_service_roles (organization_id, subscription_id);

-- Public keys only. Several at a time, so that a new one is in use before the old one goes.
create table program_keys (
  organization_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  jwk jsonb not null,
  thumbprint text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '367 days'),
  last_used_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, program_id) references programs on delete cascade
);
create unique index program_keys_once on program_keys (organization_id, program_id, thumbprint);

-- Short-lived; only the hash is kept. With the key that it was asked for by, it ends.
create table program_tokens (
  organization_id uuid not null,
  token_hash bytea not null,
  program_id uuid not null,
  key_id uuid not null,
  roles text[] not null,
  service_roles jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (organization_id, token_hash),
  foreign key (organization_id, program_id) references programs on delete cascade,
  foreign key (organization_id, key_id) references program_keys on delete cascade
);
create unique index program_tokens_hash on program_tokens (token_hash);
create index on program_tokens (organization_id, program_id);
create index on program_tokens (organization_id, key_id);
create index on program_tokens (expires_at);

-- An assertion is taken once: what it calls itself is remembered for as long as it would hold.
create table program_assertions (
  organization_id uuid not null,
  program_id uuid not null,
  jti_hash bytea not null,
  expires_at timestamptz not null,
  primary key (organization_id, program_id, jti_hash),
  foreign key (organization_id, program_id) references programs on delete cascade
);
create index on program_assertions (expires_at);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'programs', 'program_service_roles', 'program_keys', 'program_tokens', 'program_assertions'
  ] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format(
      'create policy own_organization on %I using (organization_id = (select current_organization())) '
      'with check (organization_id = current_organization())', tenant_table);
  end loop;
  foreach tenant_table in array array['program_tokens', 'program_assertions'] loop
    execute format('create policy system_cleans on %I for delete using (at_desk(''system''))', tenant_table);
    execute format('create policy system_looks on %I for select using (at_desk(''system''))', tenant_table);
  end loop;
end
$$;

-- Whose keys an assertion may be signed with. Runs as the owner: the program has not proved itself yet.
create function keys_of_program(p_program uuid)
  returns table (organization_id uuid, key_id uuid, jwk jsonb, expires_at timestamptz)
  language sql stable security definer set search_path = public
as $$
  select k.organization_id, k.id, k.jwk, k.expires_at
    from programs p join program_keys k on k.organization_id = p.organization_id and k.program_id = p.id
   where p.id = p_program
   order by k.expires_at desc
$$;

-- The door for programs: which program holds this token, and what may it do in this organization? What was taken from the
-- program since is gone from its tokens too.
create function enter_program(p_token_hash bytea, p_organization uuid, p_now timestamptz)
  returns table (
    account_id uuid, program_id uuid, name text, organization_kind text, organization_name text, roles text[],
    service_roles jsonb
  )
  language plpgsql security definer set search_path = public
as $$
declare
  token program_tokens;
  registry_number text;
begin
  select t.* into token
    from program_tokens t join program_keys k on k.organization_id = t.organization_id and k.id = t.key_id
   where t.token_hash = p_token_hash and t.expires_at > p_now and k.expires_at > p_now;
  if token.program_id is null then
    return;
  end if;
  select p.account_id, p.id, p.name into enter_program.account_id, enter_program.program_id, enter_program.name
    from programs p where p.organization_id = token.organization_id and p.id = token.program_id;
  perform set_config('portico.account', enter_program.account_id::text, true);
  if p_organization = token.organization_id then
    select o.kind, o.name, o.registry_number, array(select unnest(p.roles) intersect select unnest(token.roles)),
           coalesce((
             select jsonb_agg(jsonb_build_object('subscriptionId', r.subscription_id, 'role', r.role))
               from program_service_roles r
              where r.organization_id = p.organization_id and r.program_id = p.id
                and token.service_roles @> jsonb_build_array(
                  jsonb_build_object('subscriptionId', r.subscription_id, 'role', r.role))), '[]')
      into enter_program.organization_kind, enter_program.organization_name, registry_number, enter_program.roles,
           enter_program.service_roles
      from programs p join organizations o on o.id = p.organization_id
     where p.organization_id = token.organization_id and p.id = token.program_id;
    perform set_config('portico.organization', p_organization::text, true),
            set_config('portico.registry_number', coalesce(registry_number, ''), true),
            set_config('portico.desk', '', true);
  end if;
  return next;
end
$$;
