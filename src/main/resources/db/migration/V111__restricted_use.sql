-- Since when the use of a case's data is restricted, because the person disputes them (GDPR Art 18); null where it is not.
alter table pactway.case_place add column restricted_since timestamptz;

-- Why a hold no longer stands, sealed under the key of the case.
alter table pactway.retention_hold add column lift_reason bytea;
