-- The sealed columns take the place of the plain ones. Nothing plain is dropped that was not sealed before.
create function pactway.drop_plain(tab text, col text) returns void language plpgsql as $$
declare
  unsealed bigint;
begin
  execute format('select count(*) from pactway.%I where %I is not null and %I is null', tab, col, col || '_sealed') into unsealed;
  if unsealed > 0 then
    raise exception '%.% has % rows that are not sealed: start Pactway, which seals them, instead of migrating by hand', tab, col, unsealed;
  end if;
  execute format('alter table pactway.%I drop column %I', tab, col);
  execute format('alter table pactway.%I rename column %I to %I', tab, col || '_sealed', col);
end $$;

alter table pactway.biometric_dataset drop constraint biometric_dataset_holds_data;
select pactway.drop_plain('form_record', 'answers');
select pactway.drop_plain('document', 'title');
select pactway.drop_plain('document', 'content');
select pactway.drop_plain('inbox_message', 'data');
select pactway.drop_plain('timeline_entry', 'text');
select pactway.drop_plain('notice', 'text');
select pactway.drop_plain('legal_event', 'reason');
select pactway.drop_plain('biometric_dataset', 'fingerprints');
select pactway.drop_plain('biometric_dataset', 'facial_image');
select pactway.drop_plain('biometric_dataset', 'hits');
select pactway.drop_plain('database_query', 'matches');
select pactway.drop_plain('database_query', 'note');
select pactway.drop_plain('hit_consultation', 'opinion');
select pactway.drop_plain('outbound_call', 'answer');
select pactway.drop_plain('outbox_message', 'payload');
select pactway.drop_plain('complaint', 'text');
select pactway.drop_plain('complaint', 'contact');
select pactway.drop_plain('complaint_step', 'said');
select pactway.drop_plain('identity_opening', 'reason');
drop function pactway.drop_plain;

alter table pactway.form_record alter column answers set not null;
alter table pactway.document alter column title set not null, alter column content set not null;
alter table pactway.inbox_message alter column data set not null;
alter table pactway.timeline_entry alter column text set not null;
alter table pactway.notice alter column text set not null;
alter table pactway.database_query alter column matches set not null;
alter table pactway.complaint alter column text set not null;
alter table pactway.complaint_step alter column said set not null;
alter table pactway.identity_opening alter column reason set not null;
alter table pactway.biometric_dataset
  add constraint biometric_dataset_holds_data check (fingerprints is not null or facial_image is not null or erased_at is not null);

-- Fails where a person is not sealed.
alter table pactway.person alter column particulars_sealed set not null;
alter table pactway.person rename column particulars_sealed to particulars;
alter table pactway.person
  drop column given_names, drop column family_names, drop column date_of_birth, drop column sex, drop column nationality,
  drop column languages, drop column details;
alter table pactway.person rename column places_index to places;
create index person_by_place on pactway.person using gin (places);

-- Who acts for a minor is found again by the hash; nobody reads the name from here, the file has it.
do $$
begin
  if exists (select from pactway.guardianship_assignment where holder_index = '{}') then
    raise exception 'guardianship_assignment has rows without their hash: start Pactway, which adds it, instead of migrating by hand';
  end if;
end $$;
drop index pactway.guardianship_assignment_person;
alter table pactway.guardianship_assignment drop column person, drop column organisation;
alter table pactway.guardianship_assignment rename column holder_index to holder;
create index guardianship_assignment_holder on pactway.guardianship_assignment using gin (holder) where until is null;
