-- Urgency belongs to one request for comparison, not to every later one with the same capture (Eurodac Art 38(2)).
alter table pactway.biometric_dataset add column urgent boolean not null default false;
