-- The log of queries says who caused each, by what the person was asked for, and why a database was left out (SCR Arts 8(9), 14(4), 16(6)).
alter table pactway.database_query add column officer text not null default 'engine';
alter table pactway.database_query add column basis text;
alter table pactway.database_query add column note text;

-- Units consulted on a match in a database, and what they answered (SCR Art 16).
create table pactway.hit_consultation (
  case_number text not null references pactway.case_file,
  match_reference text not null,
  database_name text not null,
  unit text not null,
  asked_at timestamptz not null,
  -- The unit's own reference, by which a later answer is known.
  reference text not null,
  opinion text,
  answered_at timestamptz,
  primary key (case_number, match_reference)
);
