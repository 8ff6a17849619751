package eu.pactway.minors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A declared surge: a disproportionate number of applications by unaccompanied minors, or another exceptional situation (APR Art 23(3)).
 *
 * @param instrument the decision it rests on
 * @param to last day; null while it is open
 * @param commissionInformedOn when the Commission and the Asylum Agency were told (RCD Art 27(1) sixth subparagraph)
 */
public record Surge(
    UUID id,
    String instrument,
    String reason,
    LocalDate from,
    LocalDate to,
    LocalDate commissionInformedOn,
    String declaredBy,
    Instant declaredAt) {}
