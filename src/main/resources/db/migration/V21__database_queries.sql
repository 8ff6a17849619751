-- The consultation of databases during the screening: which, when, with what result (SCR Arts 14 to 16).

create table pactway.database_query (
  id uuid primary key,
  case_number text not null references pactway.case_file,
  database_name text not null,
  asked_at timestamptz not null,
  purpose text not null,
  result text not null check (result in ('NO_HIT', 'HIT', 'NOT_CONSULTED', 'UNANSWERED')),
  reference text,
  matches jsonb not null default '[]',
  unique (case_number, database_name)
);
