-- Whoever invited is told once that the mail came back.
alter table invitations add column bounce_told_at timestamptz;
create index on invitations (organization_id, mail_id);
