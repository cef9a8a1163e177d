-- With a customer goes what the trails of other partners say of it: those whom it gave access, and whom it named to
-- support its services. `p_grants` are ids of such grants: what people of a partner did by one names the customer's work.
drop function forget_in_trails(uuid, uuid, text[], uuid[], uuid[]);
create function forget_in_trails(
  p_partner uuid, p_organization uuid, p_subjects text[], p_subscriptions uuid[], p_accounts uuid[],
  p_others uuid[], p_grants text[]
) returns integer language plpgsql security definer set search_path = public as $$
declare
  entries integer;
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only the system erases.';
  end if;
  update audit_events
     set subject_name = 'erased', details = '{}', reason = null,
         actor_name = case when account_id = any (p_accounts) then 'erased' else actor_name end,
         account_id = case when account_id = any (p_accounts) then null else account_id end
   where (organization_id in (select p_partner union select id from organizations where kind = 'vendor')
          and (subject_id = any (p_subjects) or customer_id = p_subjects[1]::uuid))
      or (organization_id = any (p_others || p_partner)
          and (subject_id = any (p_subjects || p_grants) or (details ? 'grant' and details ->> 'grant' = any (p_grants))));
  get diagnostics entries = row_count;
  update outbox_events set data = '{}'
   where organization_id = any (p_others || p_partner) and subject = any (p_subjects || p_grants);
  delete from help_requests where organization_id = any (p_others) and subject_id = any (p_subjects || p_grants);
  delete from agreement_acceptances where subscription_id = any (p_subscriptions);
  if p_organization is not null then
    delete from audit_events where organization_id = p_organization;
    delete from outbox_events where organization_id = p_organization;
    delete from agreement_acceptances where organization_id = p_organization;
  end if;
  return entries;
end
$$;
