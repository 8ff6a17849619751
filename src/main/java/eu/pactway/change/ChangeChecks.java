package eu.pactway.change;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Catalogue;
import eu.pactway.law.CrisisDerogation;
import eu.pactway.law.CrisisMeasure;
import eu.pactway.law.DeadlineCalculator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refuses what makes no sense for all cases, before anything is kept. What concerns one case is checked where it is carried out. */
@Component
class ChangeChecks {

  private final Catalogue catalogue;
  private final DeadlineCalculator calculator;
  private final ChangeRows rows;
  private final Authority authority;

  ChangeChecks(Catalogue catalogue, DeadlineCalculator calculator, ChangeRows rows, Authority authority) {
    this.catalogue = catalogue;
    this.calculator = calculator;
    this.rows = rows;
    this.authority = authority;
  }

  /** The proposal as it can be decided; a withdrawal reaches as far as what it withdraws. */
  Proposal checked(Proposal proposal) {
    check(proposal);
    if (!(proposal.decision() instanceof Decision.Withdrawal withdrawal)) {
      return proposal;
    }
    Decision other = rows.find(withdrawal.change()).map(Change::decision).orElseThrow();
    var reaching =
        new Decision.Withdrawal(withdrawal.change(), withdrawal.from(), withdrawal.from() == null ? other.reach() : withdrawal.from());
    return new Proposal(null, reaching, proposal.instrument(), proposal.reason());
  }

  private void check(Proposal proposal) {
    Decision decision = proposal.decision();
    refuse(proposal.reason() == null || proposal.reason().isBlank(), "reason", "is required");
    refuse(decision.forAll() == (proposal.caseNumber() != null), "caseNumber",
        decision.forAll() ? "a change of this kind holds for all cases" : "is required");
    refuse(decision.forAll() && (proposal.instrument() == null || proposal.instrument().isBlank()), "instrument", "is required");
    if (decision instanceof Decision.Holiday day) {
      holiday(day);
    } else if (decision instanceof Decision.NationalParameter parameter) {
      parameter(parameter);
    } else if (decision instanceof Decision.Crisis crisis) {
      crisis(crisis);
    } else if (decision instanceof Decision.Withdrawal withdrawal) {
      withdrawal(withdrawal);
    }
  }

  private void holiday(Decision.Holiday day) {
    Optional<String> known = calculator.calendar(authority.memberState()).holiday(day.date());
    refuse(day.abolished() && known.isEmpty(), "holiday.date", day.date() + " is no public holiday");
    refuse(!day.abolished() && known.isPresent(), "holiday.date", day.date() + " is a public holiday already: " + known.orElse(""));
    refuse(!day.abolished() && (day.name() == null || day.name().isBlank()), "holiday.name", "is required");
  }

  private void parameter(Decision.NationalParameter parameter) {
    order("nationalParameter", parameter.from(), parameter.to());
    catalogue
        .refusal(parameter.timeLimit(), parameter.value())
        .ifPresent(why -> refuse(true, "nationalParameter.by", why));
  }

  private void crisis(Decision.Crisis crisis) {
    order("crisisMeasure", crisis.from(), crisis.to());
    refuse(crisis.derogations().isEmpty(), "crisisMeasure.derogations", "is required");
    for (String ref : crisis.derogations()) {
      List<CrisisDerogation> meant =
          catalogue.all().stream().flatMap(limit -> limit.crisis().stream()).filter(d -> CrisisMeasure.names(ref, d)).toList();
      refuse(meant.isEmpty(), "crisisMeasure.derogations", "no derogation is called " + ref);
      refuse(
          meant.stream().noneMatch(d -> d.situations().isEmpty() || d.situations().contains(crisis.situation())),
          "crisisMeasure.situation",
          ref + " is not open in the situation " + (crisis.situation() == null ? "none" : crisis.situation().id()));
    }
  }

  private void withdrawal(Decision.Withdrawal withdrawal) {
    Decision other = rows.find(withdrawal.change()).map(Change::decision).orElse(null);
    refuse(other == null, "withdrawal.change", "no such change");
    boolean ofTheLaw =
        other instanceof Decision.Holiday || other instanceof Decision.NationalParameter || other instanceof Decision.Crisis;
    refuse(!ofTheLaw, "withdrawal.change", "a change of this kind is followed by another, not withdrawn");
    refuse(withdrawn(withdrawal), "withdrawal.change", "is withdrawn already");
    refuse(withdrawal.from() != null && other instanceof Decision.Holiday, "withdrawal.from", "a day is a holiday or it is none");
    refuse(
        withdrawal.from() != null && other.reach() != null && !withdrawal.from().isAfter(other.reach()),
        "withdrawal.from",
        "must lie after " + other.reach() + "; leave it out to withdraw the whole");
  }

  /** Whether it was withdrawn as though it had never been made, or from that day on. */
  private boolean withdrawn(Decision.Withdrawal asked) {
    return rows.forAll().stream()
        .map(Change::decision)
        .filter(Decision.Withdrawal.class::isInstance)
        .map(Decision.Withdrawal.class::cast)
        .anyMatch(made -> made.change().equals(asked.change()) && (made.from() == null || made.from().equals(asked.from())));
  }

  private static void order(String part, LocalDate from, LocalDate to) {
    refuse(from == null, part + ".from", "is required");
    refuse(to != null && to.isBefore(from), part + ".to", "must not lie before from");
  }

  private static void refuse(boolean wrong, String field, String why) {
    if (wrong) {
      throw new ChangeRefusedException(field, why);
    }
  }
}
