-- Which run of a server holds the row until claimable_at; null when nobody does. What a run held that has ended is free.
alter table check_order add column holder uuid;
alter table outbox_message add column holder uuid;
