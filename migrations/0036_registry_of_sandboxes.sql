-- The registry of a sandbox: numbers that no real one has, seen by the sandbox alone.
alter policy operators on registry_partners
  using ((select at_desk('operator')) and number not like 'SANDBOX-%')
  with check ((select at_desk('operator')) and number not like 'SANDBOX-%');
alter policy readers on registry_partners
  using ((at_desk('support') or at_desk('registration')) and number not like 'SANDBOX-%'
    or number = current_setting('portico.registry_number', true));
alter policy operators on registry_customers
  using ((select at_desk('operator')) and partner_number not like 'SANDBOX-%')
  with check ((select at_desk('operator')) and partner_number not like 'SANDBOX-%');
create policy example_set on registry_partners for insert
  with check (number like 'SANDBOX-%' and number = current_setting('portico.registry_number', true));
create policy example_set on registry_customers for insert
  with check (partner_number like 'SANDBOX-%' and partner_number = current_setting('portico.registry_number', true));
