-- A declared disproportionate number of applications by unaccompanied minors, or another exceptional situation (APR Art 23(3) and (10),
-- RCD Art 27(1) fifth and sixth subparagraphs).
create table pactway.guardianship_surge (
  id uuid primary key,
  instrument text not null,
  reason text not null,
  from_day date not null,
  to_day date,
  commission_informed_on date not null,
  declared_by text not null,
  declared_at timestamptz not null
);

-- Who acts for which unaccompanied minor: provisional persons and representatives, one row a designation.
create table pactway.guardianship_assignment (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  role text not null,
  person text not null,
  organisation text not null,
  reference text,
  minors_in_charge int not null,
  since timestamptz not null,
  until timestamptz,
  ground text
);
create index guardianship_assignment_open on pactway.guardianship_assignment (case_number, role) where until is null;
create index guardianship_assignment_person on pactway.guardianship_assignment (lower(person), lower(organisation)) where until is null;
