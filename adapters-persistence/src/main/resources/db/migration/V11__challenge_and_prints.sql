-- The movements that the recording of the face was asked to show.
alter table verification_attempt add column challenge varchar(200);

-- By what recordings are recognised when they are sent again. Keys are parts of the frames' numbers: near prints share some.
create table recording_print (
  clip uuid primary key,
  attempt uuid not null,
  sha256 varchar(50) not null,
  frames varchar(700) not null
);
create index recording_print_sha256 on recording_print (sha256);

create table recording_print_key (
  clip uuid not null,
  part integer not null,
  attempt uuid not null,
  primary key (part, clip)
);
