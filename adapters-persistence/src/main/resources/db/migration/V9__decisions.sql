-- What a person found about an approval by the policy, as JSON like the decision beside it.
alter table verification_attempt add column withdrawal varchar;

-- By what attempts are recognised. place counts the attempts that showed the same, so that two which do not see each other collide.
create table attempt_mark (
  id uuid primary key,
  kind varchar(30) not null,
  digest varchar(50) not null,
  place bigint not null,
  member uuid not null,
  attempt uuid not null,
  shown_at timestamp(6) with time zone not null,
  constraint attempt_mark_place unique (kind, digest, place)
);
create index attempt_mark_attempt on attempt_mark (attempt);

-- Rehearsals only: what the checks of members come to.
create table forced_outcome (
  member uuid primary key,
  kind varchar(30) not null,
  reasons varchar not null
);
