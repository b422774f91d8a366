-- Whose password a link may change; null for links that open an account.
alter table email_link add column member uuid;
create index email_link_member on email_link (member, purpose);
create index code_challenge_member on code_challenge (member, expires_at);

-- How often something happened since its window began. The row of each kind without a subject counts
-- nothing: whoever counts that kind locks it first, so that counts made side by side cannot collide.
create table tally (
  kind varchar(40) not null,
  subject varchar(254) not null,
  began_at timestamp(6) with time zone not null,
  amount integer not null,
  primary key (kind, subject)
);
create index tally_age on tally (kind, began_at);
insert into tally (kind, subject, began_at, amount) values
  ('SIGN_IN_IN_ALL', '', timestamp with time zone '1970-01-01 00:00:00+00', 0),
  ('SIGN_IN_FROM_NETWORK', '', timestamp with time zone '1970-01-01 00:00:00+00', 0),
  ('SIGN_IN_FROM_ADDRESS', '', timestamp with time zone '1970-01-01 00:00:00+00', 0),
  ('RESET_TO_ADDRESS', '', timestamp with time zone '1970-01-01 00:00:00+00', 0);
