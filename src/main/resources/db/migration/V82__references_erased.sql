-- A data set that was erased before its reference was erased with it: the reference names the person in Eurodac and goes too.
update pactway.biometric_dataset set reference = null where erased_at is not null;
-- The same for results that came later about data sets that are erased by now.
update pactway.inbox_message m set data = '{}'::jsonb, erased_at = now()
  where m.type = 'comparison-result-received' and m.erased_at is null
    and not exists (select 1 from pactway.biometric_dataset d where d.case_number = m.case_number and d.reference = m.data->>'reference')
    and exists (select 1 from pactway.biometric_dataset d where d.case_number = m.case_number and d.erased_at is not null);
