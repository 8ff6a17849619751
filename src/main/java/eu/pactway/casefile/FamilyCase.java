package eu.pactway.casefile;

/**
 * Another case of the same family.
 *
 * @param relation what its applicant is to the applicant of this case; {@code same-family} where only the reference is shared
 */
public record FamilyCase(String caseNumber, String relation) {}
