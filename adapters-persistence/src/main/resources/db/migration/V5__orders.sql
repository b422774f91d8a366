-- Digest of what a code agrees to; null where its purpose has no subject.
alter table code_challenge add column subject varchar(100);

-- A transfer fills payee to label, a card holder to town.
create table bank_order (
  id uuid primary key,
  version bigint not null,
  ordinal bigint generated always as identity,
  association uuid not null,
  ordered_by uuid not null,
  kind varchar(20) not null,
  revision integer not null,
  status varchar(30) not null,
  payee varchar(70),
  iban varchar(34),
  amount_cents bigint not null,
  label varchar(140),
  holder varchar(210),
  street varchar(38),
  complement varchar(38),
  postcode varchar(5),
  town varchar(32),
  drafted_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  constraint bank_order_amount check (amount_cents >= 0)
);
create index bank_order_association on bank_order (association, kind, changed_at);
