package eu.pactway.operations;

import java.time.Instant;

/**
 * One thing that is not as it must be and that nothing would mend by itself.
 *
 * @param caseNumber the case that waits because of it; null where none does
 * @param subject what it is about: the time limit of a clock, the type of an event, the partner of a message, the name of a step
 * @param since from when on it is so, as far as that is known
 * @param timerType names the timer that is missing, wrong or too many; null where it is about none
 * @param timerKey what that timer is told
 */
public record Finding(FindingKind kind, String caseNumber, String subject, Instant since, String timerType, String timerKey) {}
