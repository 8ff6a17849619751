-- What is personal is sealed under a key of its case, and the key under a master key that stands outside of the database. Neither table
-- refers to the case by a foreign key: a destroyed key outlives its case, and calls to partners are recorded apart from theirs.
create table pactway.case_key (
  case_number text primary key,
  wrapped bytea,
  destroyed_at timestamptz,
  check ((wrapped is null) = (destroyed_at is not null))
);
create table pactway.index_key (name text primary key, wrapped bytea not null);

-- Beside the plain columns; migration 91 fills them, 92 puts them in place of the plain ones.
alter table pactway.person add column particulars_sealed bytea, add column places_index text[] not null default '{}';
alter table pactway.form_record add column answers_sealed bytea;
alter table pactway.document add column title_sealed bytea, add column content_sealed bytea;
alter table pactway.inbox_message add column data_sealed bytea;
alter table pactway.timeline_entry add column text_sealed bytea;
alter table pactway.notice add column text_sealed bytea;
alter table pactway.legal_event add column reason_sealed bytea;
alter table pactway.biometric_dataset
  add column fingerprints_sealed bytea, add column facial_image_sealed bytea, add column hits_sealed bytea;
alter table pactway.database_query add column matches_sealed bytea, add column note_sealed bytea;
alter table pactway.hit_consultation add column opinion_sealed bytea;
alter table pactway.outbound_call add column answer_sealed bytea;
alter table pactway.outbox_message add column payload_sealed bytea;
alter table pactway.complaint add column text_sealed bytea, add column contact_sealed bytea;
alter table pactway.complaint_step add column said_sealed bytea;
alter table pactway.identity_opening add column reason_sealed bytea;
alter table pactway.guardianship_assignment add column holder_index text[] not null default '{}';
