-- Invitations: of a grant too; a spoken code as the second way in; how each of them fares.

alter table invitations drop constraint invitations_kind_check;
alter table invitations drop constraint invitations_state_check;
alter table invitations
  add constraint invitations_kind_check check (kind in ('customer-administrator', 'user', 'grant')),
  -- `settled`: what it asked for has been decided otherwise.
  add constraint invitations_state_check check (state in ('open', 'accepted', 'replaced', 'settled')),
  add column grant_id uuid,
  -- Of the code that the inviter reads out; once it was said, of the link that it was exchanged for.
  add column spoken_hash bytea unique,
  -- When a person did something on the confirming page; a program that only follows links does not.
  add column opened_at timestamptz,
  add column asked_again_at timestamptz;
create unique index invitations_one_for_grant on invitations (organization_id, grant_id, sign_in_name)
  where state = 'open' and kind = 'grant';
create index on invitations (organization_id, grant_id, id) where grant_id is not null;
create index on invitations (organization_id, person_id, id) where person_id is not null;
create index on invitations (organization_id, subscription_id, id) where subscription_id is not null;

drop policy bearer on invitations;
create policy bearer on invitations for select
  using (decode(nullif(current_setting('portico.invitation', true), ''), 'hex') in (token_hash, spoken_hash));

-- What came back, in the words of the server that sent it back.
alter table mails
  add column bounced_at timestamptz,
  add column bounce text;
