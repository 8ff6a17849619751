-- Persons who arrived together, such as those of one boat.
create table pactway.group_member (
  group_reference text not null,
  case_number text not null references pactway.case_file,
  position int not null,
  primary key (group_reference, case_number)
);

-- Who handles a case in a role, where the work of the role is spread over its officers.
create table pactway.case_officer (
  case_number text not null references pactway.case_file,
  role text not null,
  officer text not null,
  assigned_at timestamptz not null,
  primary key (case_number, role)
);
create index case_officer_by_officer on pactway.case_officer (role, officer);
