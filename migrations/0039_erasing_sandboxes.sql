-- Takes a sandbox with everything of it: whatever table names one of its organizations, also those to come. A row that
-- another one rests on goes in a later round.
create function erase_sandbox(p_sandbox uuid) returns void
  language plpgsql security definer set search_path = public as $$
declare
  ids uuid[] := array(select id from organizations where sandbox_id = p_sandbox);
  numbers text[] := array(select registry_number from organizations where sandbox_id = p_sandbox and kind = 'partner');
  people_of uuid[] := array(
    select account_id from people where organization_id = any (ids) and account_id is not null
     union select account_id from programs where organization_id = any (ids));
  held boolean;
  place record;
begin
  if not at_desk('system') then
    raise insufficient_privilege using message = 'Only the system erases.';
  end if;
  perform set_config('portico.erasing', 'on', true);
  for round in 1..20 loop
    held := false;
    for place in
      select c.relname as name, a.attname as column
        from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'organizations'
         and a.attname in ('organization_id', 'partner_id', 'sandbox_id') and a.atttypid = 'uuid'::regtype
         and not a.attisdropped
    loop
      begin
        execute format('delete from %I where %I = any ($1)', place.name, place.column) using ids;
      exception when foreign_key_violation then
        held := true;
      end;
    end loop;
    exit when not held;
  end loop;
  delete from registry_customers where partner_number = any (numbers) and partner_number like 'SANDBOX-%';
  delete from registry_partners where number = any (numbers) and number like 'SANDBOX-%';
  delete from organizations where id = any (ids) and id <> p_sandbox;
  delete from organizations where id = p_sandbox;
  perform forget_accounts(people_of);
end
$$;
