-- Whether an organization may have to accept an agreement before it changes anything: read with the session of each write.
-- False is sure: whatever must be accepted was, or something newer of its kind. True is looked into.
create function may_have_to_accept(p_organization uuid, p_kind text) returns boolean
  language plpgsql stable security definer set search_path = public as $$
begin
  return exists (
    select from agreements asked
     where asked.must_accept and p_kind = any (asked.audiences)
       and not exists (
         select from agreement_acceptances a join agreements accepted on accepted.id = a.agreement_id
          where a.organization_id = p_organization and accepted.kind = asked.kind
            and p_kind = any (accepted.audiences) and accepted.effective_from >= asked.effective_from));
end
$$;
