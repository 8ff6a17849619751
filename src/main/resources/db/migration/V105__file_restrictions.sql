-- Parts of a file that its reader, the applicant's adviser or representative, may not see, by a decision with reasons (APR Art 18(2)).
-- The part is a document, a record of a form, or every record of one form. Nothing is deleted: what was lifted stays until the case goes.
create table pactway.file_restriction (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  part text not null,
  ground text not null check (ground in ('national-security', 'safety-of-sources', 'investigation', 'international-relations')),
  reasons bytea not null,
  decided_at timestamptz not null,
  decided_by text not null,
  -- Advisers who have passed a security check and see it all the same.
  cleared text[] not null default '{}',
  lifted_at timestamptz,
  lifted_by text,
  lifted_because bytea
);
create index file_restriction_by_case on pactway.file_restriction (case_number);
