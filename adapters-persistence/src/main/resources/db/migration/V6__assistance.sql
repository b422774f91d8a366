-- A request for help is a case about no attempt. open_assistance_of repeats subject while it is open: at most one is.
alter table review_case alter column attempt drop not null;
alter table review_case add column open_assistance_of uuid;
alter table review_case add column assistance_reason varchar(30);
alter table review_case add column assistance_note varchar(500);
alter table review_case add column contacted_at timestamp(6) with time zone;
alter table review_case add constraint review_case_open_assistance unique (open_assistance_of);
