-- One row a member, so that wrong codes side by side are all counted.
create table wrong_checks (
  member uuid primary key,
  version bigint not null,
  wrong_at varchar not null
);

-- The messages to all numbers; one row a day.
create table code_sends_of_day (
  began_at timestamp(6) with time zone primary key,
  sent integer not null
);
