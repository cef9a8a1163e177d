-- From a reason of failures to the operations that stopped for it.
drop function stopped_operations(text[], uuid, integer);
create function stopped_operations(
    p_states text[], p_before uuid, p_limit integer, p_kind text, p_service_kind text, p_step text, p_error text
  )
  returns table (
    partner_id uuid, partner_name text, operation_id uuid, kind text, service_kind text, service_name text, country text,
    state text, step text, error text, created_at timestamptz, promised_by timestamptz
  )
  language plpgsql stable security definer set search_path = public
as $$
begin
  if not at_desk('operator') then
    raise insufficient_privilege using message = 'Only an operator sees what has stopped at every partner.';
  end if;
  return query
    select o.partner_id, p.name, o.id, o.kind, o.service_kind, f.name, s.country, o.state, t.name, a.error, o.created_at,
           o.promised_by
      from operations o
      join organizations p on p.id = o.partner_id
      join subscriptions s on s.partner_id = o.partner_id and s.id = o.subscription_id
      join offerings f on f.code = s.offering_code
      left join lateral (
        select q.name, q.position from operation_steps q
         where q.partner_id = o.partner_id and q.operation_id = o.id and q.state <> 'done'
         order by q.position limit 1) t on true
      left join lateral (
        select coalesce(o.reason, b.error) as error from operation_attempts b
         where b.partner_id = o.partner_id and b.operation_id = o.id and b.position = t.position and b.outcome is not null
         order by b.attempt desc limit 1) a on true
     where p.sandbox_id is null and o.state in ('failed', 'stalled') and o.state = any (p_states)
       and (p_before is null or o.id < p_before)
       and (p_kind is null or o.kind = p_kind) and (p_service_kind is null or o.service_kind = p_service_kind)
       and (p_step is null or t.name = p_step) and (p_error is null or a.error = p_error)
     order by o.id desc
     limit p_limit;
end
$$;
