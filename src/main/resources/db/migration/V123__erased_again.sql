-- That a case had been erased once, and came back by the restore of a dump: when it was first erased, and on what ground. No word about the person.
create table pactway.erasure_again (
  case_number text primary key,
  ground text not null,
  erased_at timestamptz not null,
  noted_at timestamptz not null
);
create trigger append_only before update or delete on pactway.erasure_again for each row execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.erasure_again for each statement execute function pactway.refuse_change();
