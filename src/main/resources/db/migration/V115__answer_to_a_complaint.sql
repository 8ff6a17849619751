-- The language in which whoever complains wants the answer, sealed as the contact is; and the letter that answers, as it was written.
alter table pactway.complaint add column language bytea;

create table pactway.complaint_letter (
  position bigint generated always as identity primary key,
  number text not null references pactway.complaint (number),
  language text not null,
  content bytea not null,
  at timestamptz not null
);
create index complaint_letter_by_number on pactway.complaint_letter (number, position);
create trigger append_only before update or delete on pactway.complaint_letter for each row execute function pactway.refuse_change();
create trigger no_truncate before truncate on pactway.complaint_letter for each statement execute function pactway.refuse_change();
