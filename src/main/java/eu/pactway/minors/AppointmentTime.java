package eu.pactway.minors;

import eu.pactway.casefile.CaseFile;
import eu.pactway.clock.ClockState;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Extension;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** More time to appoint a representative while a surge is declared (APR Art 23(3), AMMR Art 23(2), RCD Art 27(1) fifth subparagraph). */
@Service
class AppointmentTime {

  private static final String ARTICLE = "APR Art 23(3), AMMR Art 23(2), RCD Art 27(1)";
  private static final List<String> LIMITS =
      List.of("apr-art23-2-b-representative", "ammr-art23-2b-representative", "rcd-art27-1b-representative");

  private final Surges surges;
  private final StatutoryClocks clocks;
  private final Catalogue catalogue;
  private final CaseFile caseFile;

  AppointmentTime(Surges surges, StatutoryClocks clocks, Catalogue catalogue, CaseFile caseFile) {
    this.surges = surges;
    this.clocks = clocks;
    this.catalogue = catalogue;
    this.caseFile = caseFile;
  }

  /** Whether a surge is declared and a limit of the case still runs that was not extended yet. */
  boolean mayBeExtended(String caseNumber) {
    return surges.inForce().isPresent() && LIMITS.stream().anyMatch(limit -> isOpen(caseNumber, limit));
  }

  /** Extends what runs, by what each act allows; the provisional person stays in place. */
  void extend(String caseNumber) {
    Surge surge = surges.inForce().orElseThrow(() -> new IllegalStateException("No surge is in force"));
    LIMITS.stream().filter(limit -> isOpen(caseNumber, limit)).forEach(limit -> extend(caseNumber, limit, surge));
    caseFile.note(
        caseNumber, "appointment-extended", ARTICLE, "guardianship-officer",
        "More time to appoint a representative by " + surge.instrument() + "; Commission and Asylum Agency informed on "
            + surge.commissionInformedOn());
  }

  private void extend(String caseNumber, String limit, Surge surge) {
    Extension extension = catalogue.get(limit).extensions().get(0);
    Adjustment adjustment = new Adjustment(AdjustmentKind.EXTENSION, extension.id(), null, null, null, null, null, null);
    clocks.adjust(caseNumber, limit, adjustment, surge.instrument() + ": " + surge.reason());
  }

  private boolean isOpen(String caseNumber, String limit) {
    Optional<ClockView> clock = clocks.find(caseNumber, limit);
    return clock.isPresent() && clock.get().state() == ClockState.RUNNING && clock.get().adjustments().isEmpty();
  }
}
