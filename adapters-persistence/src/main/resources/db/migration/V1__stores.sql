-- One script for H2 and PostgreSQL. Binary content is base64url text. Aggregates refer to each
-- other by id only, so there are no foreign keys between their tables.

create table member (
  id uuid primary key,
  version bigint not null,
  email varchar(254) not null constraint member_email unique,
  language varchar(20) not null,
  phone varchar(20) constraint member_phone unique,
  given_names varchar(100),
  birth_name varchar(100),
  usage_name varchar(100),
  birth_date varchar(10),
  wish varchar(20),
  identity_status varchar(20) not null,
  registered_at timestamp(6) with time zone not null
);

create table email_link (
  id uuid primary key,
  version bigint not null,
  token_digest varchar(50) not null constraint email_link_token unique,
  purpose varchar(20) not null,
  email varchar(254),
  language varchar(20) not null,
  invitation_digest varchar(50),
  expires_at timestamp(6) with time zone not null,
  consumed_at timestamp(6) with time zone
);
create index email_link_email on email_link (email, expires_at);

create table credential_set (
  member uuid primary key,
  version bigint not null,
  password_digest varchar(500) not null,
  passcode_digest varchar(500),
  password_failures integer not null,
  last_password_failure timestamp(6) with time zone,
  passcode_failures integer not null
);

create table code_challenge (
  id uuid primary key,
  version bigint not null,
  ordinal bigint generated always as identity,
  member uuid not null,
  session_id uuid not null,
  phone varchar(20) not null,
  purpose varchar(20) not null,
  code_digest varchar(100) not null,
  expires_at timestamp(6) with time zone not null,
  checks_left integer not null,
  used boolean not null,
  sealed_code varchar(500),
  message uuid
);
create index code_challenge_expiry on code_challenge (expires_at);
create index code_challenge_session on code_challenge (session_id, purpose, ordinal);

-- One row a number, so that two sends which were allowed on the same count collide.
create table code_sends (
  phone varchar(20) primary key,
  version bigint not null,
  sent_at varchar not null
);

create table session (
  id uuid primary key,
  version bigint not null,
  member uuid not null,
  token_digest varchar(50) not null constraint session_token unique,
  proofs varchar(500) not null,
  started_at timestamp(6) with time zone not null,
  seen_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
);
create index session_member on session (member, ended_at);

create table mandate (
  id uuid primary key,
  version bigint not null,
  member uuid not null,
  association uuid not null,
  rights varchar(500) not null,
  granted_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);
create index mandate_member on mandate (member, granted_at);

create table invitation (
  id uuid primary key,
  version bigint not null,
  token_digest varchar(50) not null constraint invitation_token unique,
  association uuid not null,
  rights varchar(500) not null,
  uses_left integer not null,
  expires_at timestamp(6) with time zone not null
);

create table association (
  id uuid primary key,
  name varchar(200) not null
);

create table staff_appointment (
  member uuid primary key,
  staff_role varchar(20) not null,
  since timestamp(6) with time zone not null
);

-- open_for_member repeats member while the attempt is open: at most one is.
create table verification_attempt (
  id uuid primary key,
  version bigint not null,
  ordinal bigint generated always as identity,
  member uuid not null,
  open_for_member uuid constraint verification_attempt_open unique,
  status varchar(30) not null,
  consents varchar not null,
  document_kind varchar(30),
  document_country varchar(2),
  clips varchar(500) not null,
  document_check varchar(30) not null,
  hints varchar not null,
  declared_given_names varchar(100),
  declared_birth_name varchar(100),
  declared_usage_name varchar(100),
  declared_birth_date varchar(10),
  started_at timestamp(6) with time zone not null,
  submitted_at timestamp(6) with time zone,
  birth_town varchar(100),
  birth_country varchar(2),
  findings varchar,
  decision varchar
);
create index verification_attempt_member on verification_attempt (member, started_at);

create table clip (
  id uuid primary key,
  version bigint not null,
  attempt uuid not null,
  member uuid not null,
  kind varchar(30) not null,
  media_type varchar(100) not null,
  status varchar(20) not null,
  byte_length bigint not null,
  sha256 varchar(50),
  opened_at timestamp(6) with time zone not null
);
create index clip_member on clip (member, status);

create table review_case (
  id uuid primary key,
  version bigint not null,
  ordinal bigint generated always as identity,
  attempt uuid not null,
  subject uuid not null,
  kind varchar(20) not null,
  opened_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  claimed_by uuid,
  claimed_at timestamp(6) with time zone,
  closed_at timestamp(6) with time zone,
  note varchar not null
);
create index review_case_due on review_case (closed_at, due_at);
create index review_case_attempt on review_case (attempt, kind);

-- claimable_at is the end of the lease of whoever holds the row.
create table check_order (
  id uuid primary key,
  ordinal bigint generated always as identity,
  attempt uuid not null,
  stage varchar(20) not null,
  tries integer not null,
  put_at timestamp(6) with time zone not null,
  claimable_at timestamp(6) with time zone not null
);
create index check_order_claimable on check_order (claimable_at, ordinal);

-- sealed_arguments is null once the message is done with.
create table outbox_message (
  id uuid primary key,
  ordinal bigint generated always as identity,
  channel varchar(10) not null,
  recipient varchar(254) not null,
  kind varchar(40) not null,
  language varchar(20) not null,
  sealed_arguments varchar,
  not_after timestamp(6) with time zone not null,
  urgency integer not null,
  state varchar(20) not null,
  tries integer not null,
  put_at timestamp(6) with time zone not null,
  claimable_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone,
  cause varchar(500)
);
create index outbox_message_claimable on outbox_message (state, claimable_at, urgency, ordinal);

create table mailbox_message (
  id uuid primary key,
  ordinal bigint generated always as identity,
  channel varchar(10) not null,
  recipient varchar(254) not null,
  subject varchar(500) not null,
  body varchar not null,
  arrived_at timestamp(6) with time zone not null
);
create index mailbox_message_newest on mailbox_message (arrived_at, ordinal);

create table mailbox_failure (
  id integer primary key,
  failure varchar(20) not null
);
insert into mailbox_failure (id, failure) values (1, 'NONE');

create table signing_key (
  key_id varchar(100) primary key,
  public_key varchar not null,
  sealed_private_key varchar not null,
  created_at timestamp(6) with time zone not null
);

create table ledger_account (
  id uuid primary key,
  version bigint not null,
  association uuid not null,
  kind varchar(20) not null,
  name varchar(200) not null,
  balance_cents bigint not null,
  constraint ledger_account_covered check (kind = 'OUTSIDE' or balance_cents >= 0)
);
create index ledger_account_association on ledger_account (association);

create table ledger_entry (
  id uuid primary key,
  ordinal bigint generated always as identity,
  booked_at timestamp(6) with time zone not null,
  label varchar(140) not null
);

create table ledger_posting (
  entry_id uuid not null constraint ledger_posting_entry references ledger_entry (id),
  side integer not null,
  account uuid not null,
  amount_cents bigint not null,
  primary key (entry_id, side)
);
create index ledger_posting_account on ledger_posting (account);

-- Lines are added, never changed and never removed.
create table journal (
  ordinal bigint generated always as identity primary key,
  happened_at timestamp(6) with time zone not null,
  event varchar(50) not null,
  subject uuid,
  actor uuid,
  details varchar not null
);
create index journal_subject on journal (subject, ordinal);
