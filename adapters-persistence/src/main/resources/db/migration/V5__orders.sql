-- Digest of what a code agrees to; null where its purpose has no subject.
alter table code_challenge add column subject varchar(100);
