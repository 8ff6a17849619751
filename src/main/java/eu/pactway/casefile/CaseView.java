package eu.pactway.casefile;

import java.time.Instant;
import java.util.Map;

/**
 * A case as it stands.
 *
 * @param outcome how the journey ended; null while it runs
 * @param track procedure of the examination, from the facts; null until it is chosen
 * @param responsibleMemberState ISO-2 (EL for Greece), from the facts; null until it is determined
 * @param applicationMadeAt moment the application was made as given at the opening; null where none was
 * @param facts routing facts by the name of their process variable
 * @param applicant the person the case is about
 * @param version counts every change of the case; the ETag
 */
public record CaseView(
    String caseNumber,
    String memberState,
    String stage,
    String outcome,
    String track,
    String responsibleMemberState,
    Arrival arrival,
    Moment applicationMadeAt,
    String familyReference,
    String externalReference,
    Map<String, Object> facts,
    PersonView applicant,
    Instant openedAt,
    Instant changedAt,
    long version) {}
