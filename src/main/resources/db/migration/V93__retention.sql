-- Why a case must not be erased though its time is over; a hold that was lifted stays in the table until the case goes.
create table pactway.retention_hold (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  ground text not null check (ground in ('litigation', 'complaint', 'court-export', 'data-subject-dispute', 'other')),
  reason bytea not null,
  since timestamptz not null,
  set_by text not null,
  lifted_at timestamptz,
  lifted_by text
);
create index retention_hold_open on pactway.retention_hold (case_number) where lifted_at is null;

-- That a case was erased, when, on what ground and how much: no word about the person.
create table pactway.erasure (
  case_number text primary key,
  ground text not null,
  closed_at timestamptz not null,
  erased_at timestamptz not null,
  -- How many rows went from each table.
  rows jsonb not null,
  processes int not null
);
create trigger append_only before update or delete on pactway.erasure for each row execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.erasure for each statement execute function pactway.refuse_change();

-- The independent monitor's feed holds no names and outlives the case.
alter table pactway.monitor_entry drop constraint monitor_entry_case_number_fkey;
