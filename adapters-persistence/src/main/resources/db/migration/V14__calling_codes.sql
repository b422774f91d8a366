-- Messages to numbers that were typed, by the calling code of the number.
insert into tally (kind, subject, began_at, amount) values
  ('CODE_TO_CALLING_CODE', '', timestamp with time zone '1970-01-01 00:00:00+00', 0);
