package eu.pactway.access;

import java.util.Set;

/**
 * One answer of the gate.
 *
 * @param caseNumber null for what is of no case
 * @param relations of the person to the case; empty for what is of no case
 * @param detail what was asked for more closely, such as the type of an event; may be null
 */
public record AccessDecision(
    Standing person, Operation operation, String caseNumber, String detail, Set<Relation> relations, boolean allowed, String reason) {}
