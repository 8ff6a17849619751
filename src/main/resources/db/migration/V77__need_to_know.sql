-- Organisational units: sites below regions below the unit at the top. A unit that ended stays, for the cases it had.
create table pactway.unit (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  name text not null,
  kind text not null check (kind in ('authority', 'region', 'site', 'team')),
  parent text references pactway.unit,
  valid_from date not null,
  valid_until date,
  check ((parent is null) = (kind = 'authority'))
);
create unique index one_unit_at_the_top on pactway.unit ((true)) where parent is null;
insert into pactway.unit (id, name, kind, parent, valid_from) values ('national', 'The authority as a whole', 'authority', null, '2026-01-01');

-- Which unit takes the cases of a place of arrival; a place that is no unit's goes to the top, which hands the case on.
create table pactway.unit_place (
  place text primary key check (place = lower(place)),
  unit text not null references pactway.unit
);

-- Whose case it is, and whether only those named may know it.
create table pactway.case_place (
  case_number text primary key references pactway.case_file,
  unit text not null references pactway.unit,
  sensitive boolean not null default false
);
create index case_place_by_unit on pactway.case_place (unit);
insert into pactway.case_place (case_number, unit) select case_number, 'national' from pactway.case_file;

-- What ties a user to a case: named on it, counsellor or guardian of its person, took part in its decision, may not handle it again.
create table pactway.case_tie (
  case_number text not null references pactway.case_file,
  user_id text not null,
  tie text not null check (tie in ('named', 'counsellor', 'guardian', 'decided', 'barred')),
  since timestamptz not null,
  given_by text not null,
  primary key (case_number, user_id, tie)
);
