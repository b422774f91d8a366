-- By which way a message left and what it is called there; null until one took it.
alter table outbox_message add column route varchar(100);
alter table outbox_message add column reference varchar(100);
update outbox_message set state = 'ACCEPTED' where state = 'SENT';
drop index outbox_message_claimable;
create index outbox_message_next on outbox_message (state, channel, urgency, ordinal);
create index outbox_message_recipient on outbox_message (recipient, ordinal);

-- What operators reported, as it came; no message needs to be known by then.
create table message_receipt (
  id uuid primary key,
  ordinal bigint generated always as identity,
  route varchar(100) not null,
  reference varchar(100) not null,
  status varchar(20) not null,
  raw varchar(1000) not null,
  received_at timestamp(6) with time zone not null
);
create index message_receipt_reference on message_receipt (reference, ordinal);
