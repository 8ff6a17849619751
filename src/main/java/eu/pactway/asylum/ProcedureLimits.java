package eu.pactway.asylum;

import eu.pactway.decisions.Facts;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.MemberState;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Trigger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lengths and dates of the catalogue that an assessment of the procedure speaks of. */
record ProcedureLimits(Catalogue catalogue, DeadlineCalculator calculator) {

  /** {@code by}, {@code unit} and, where given, {@code from}. */
  Map<String, Object> length(String limit, String from) {
    TimeLimit found = catalogue.get(limit);
    Map<String, Object> length = new LinkedHashMap<>();
    length.put("by", found.duration());
    length.put("unit", found.unit().id());
    if (from != null) {
      length.put("from", from);
    }
    return length;
  }

  /** Whether the border procedure has lasted as long as it may (Art 51(2)); a limit on stay, so its strict end counts. */
  boolean borderMaximumPassed(Facts facts) {
    LocalDate registered = facts.date("registered");
    LocalDate today = facts.date("today");
    if (registered == null || today == null) {
      return false;
    }
    MemberState anyState = MemberState.of("IT");
    String limit = facts.is("border_applied_after_relocation") ? "apr-art51-2-border-maximum-relocation"
        : new ProcedureFindings(facts).authorised("CFMR 11(1)") ? "cfmr-art11-1-border-procedure" : "apr-art51-2-border-maximum";
    Trigger trigger = new Trigger(registered.atStartOfDay(anyState.zone()), true);
    return today.isAfter(calculator.compute(limit, anyState, trigger, List.of(), null).strictEnd());
  }

  /** Which law governs, by the day of lodging or the start of the withdrawal (Art 79(3)). */
  Optional<String> regime(Facts facts) {
    LocalDate day = facts.has("lodged") ? facts.date("lodged") : facts.date("withdrawal.started");
    LocalDate start = LocalDate.parse(catalogue.get("apr-art79-3-temporal-scope").dates().get(0));
    return Optional.ofNullable(day).map(d -> d.isBefore(start) ? "DIRECTIVE-2013-32" : "APR");
  }
}
