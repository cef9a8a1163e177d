-- The doors say by which clock the organization goes.
drop function enter(bytea, uuid, timestamptz);
create function enter(p_token_hash bytea, p_organization uuid, p_now timestamptz)
  returns table (
    account_id uuid, display_name text, last_seen_at timestamptz, session_id uuid, method text, proved_at timestamptz,
    organization_kind text, organization_name text, person_id uuid, roles text[], demands_second_factor boolean,
    demands_provider boolean, sandbox_id uuid, clock_ahead_ms double precision
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
    select o.kind, o.name, p.id, p.roles, o.registry_number, o.demands_second_factor, o.demands_provider, o.sandbox_id,
           o.clock_ahead_ms
      into enter.organization_kind, enter.organization_name, enter.person_id, enter.roles, registry_number,
           enter.demands_second_factor, enter.demands_provider, enter.sandbox_id, enter.clock_ahead_ms
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
drop function enter_program(bytea, uuid, timestamptz);
create function enter_program(p_token_hash bytea, p_organization uuid, p_now timestamptz)
  returns table (
    account_id uuid, program_id uuid, name text, organization_kind text, organization_name text, roles text[],
    service_roles jsonb, sandbox_id uuid, clock_ahead_ms double precision
  )
  language plpgsql security definer set search_path = public
as $$
declare
  token program_tokens;
  registry_number text;
begin
  select t.* into token
    from program_tokens t join program_keys k on k.organization_id = t.organization_id and k.id = t.key_id
   where t.token_hash = p_token_hash and t.expires_at > p_now
     and k.expires_at > p_now + clock_ahead_of(t.organization_id) * interval '1 millisecond';
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
                  jsonb_build_object('subscriptionId', r.subscription_id, 'role', r.role))), '[]'),
           o.sandbox_id, o.clock_ahead_ms
      into enter_program.organization_kind, enter_program.organization_name, registry_number, enter_program.roles,
           enter_program.service_roles, enter_program.sandbox_id, enter_program.clock_ahead_ms
      from programs p join organizations o on o.id = p.organization_id
     where p.organization_id = token.organization_id and p.id = token.program_id;
    perform set_config('portico.organization', p_organization::text, true),
            set_config('portico.registry_number', coalesce(registry_number, ''), true),
            set_config('portico.desk', '', true);
  end if;
  return next;
end
$$;
