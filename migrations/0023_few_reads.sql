-- Who waits to be invited is a column, so that the dashboard counts a few of them however many people there are.
alter table people add column invited boolean not null default false;
update people p set invited = true
  where exists (select from invitations i where i.organization_id = p.organization_id and i.person_id = p.id
                   and i.state = 'open' and i.kind = 'user');
create index people_to_invite on people (organization_id, id) where account_id is null and not invited;
drop index people_not_joined;
create index invitations_by_end on invitations (organization_id, expires_at) where state = 'open' and kind = 'user';

create function tell_invited() returns trigger language plpgsql security definer set search_path = public as $$
declare
  told invitations := case when tg_op = 'DELETE' then old else new end;
  open boolean;
begin
  select exists (select from invitations where organization_id = told.organization_id and person_id = told.person_id
                    and state = 'open' and kind = 'user') into open;
  update people set invited = open
   where organization_id = told.organization_id and id = told.person_id and invited <> open;
  return null;
end
$$;
create trigger invitations_are_waited_for after insert on invitations
  for each row when (new.kind = 'user') execute function tell_invited();
create trigger invitations_are_over after update of state on invitations
  for each row when (new.kind = 'user' and old.state <> new.state) execute function tell_invited();
create trigger invitations_are_gone after delete on invitations
  for each row when (old.kind = 'user') execute function tell_invited();
