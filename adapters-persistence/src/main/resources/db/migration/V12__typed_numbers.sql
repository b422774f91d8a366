-- Messages to numbers that were typed, by where they were asked for, by whom, and to which block of
-- numbers, and the codes that came back.
insert into tally (kind, subject, began_at, amount) values
  ('CODE_FROM_ADDRESS', '', timestamp with time zone '1970-01-01 00:00:00+00', 0),
  ('CODE_OF_MEMBER', '', timestamp with time zone '1970-01-01 00:00:00+00', 0),
  ('CODE_TO_BLOCK', '', timestamp with time zone '1970-01-01 00:00:00+00', 0),
  ('CODE_PROVED_IN_BLOCK', '', timestamp with time zone '1970-01-01 00:00:00+00', 0);
