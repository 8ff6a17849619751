package eu.pactway.change;

/**
 * A change that is asked for.
 *
 * @param caseNumber null where it holds for all cases
 * @param instrument the legal act, decision or order it rests on; may be null where it concerns one case
 * @param reason why; kept, and shown in the timelines of the cases it touches, so it must not name persons
 */
public record Proposal(String caseNumber, Decision decision, String instrument, String reason) {}
