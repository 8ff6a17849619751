package eu.pactway.screening;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Records;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Access of advisers and organisations to the person during the screening (SCR Arts 8(6) and 11(4)). */
@Service
class CounsellorAccess {

  private static final List<String> PERIODS = List.of("scr-art8-3-reduced-72h", "scr-art8-3-external-border", "scr-art8-4-within-territory");

  private final Records records;
  private final Screening screening;
  private final StatutoryClocks clocks;
  private final Authority authority;

  CounsellorAccess(Records records, Screening screening, StatutoryClocks clocks, Authority authority) {
    this.records = records;
    this.screening = screening;
    this.clocks = clocks;
    this.authority = authority;
  }

  /** Access given for a moment at which the screening is over is none: it would be a refusal of which nobody is told (SCR Art 8(6)). */
  @EventListener
  void on(FormSubmitted form) {
    Object from = form.answers().get("accessAt");
    if (!form.formId().equals(ScreeningForms.ACCESS) || from == null || Boolean.TRUE.equals(form.answers().get("accessRefused"))) {
      return;
    }
    Moment said = Moment.ofAnswer(from.toString(), authority.zone());
    if (clocks.of(form.caseNumber()).stream().anyMatch(clock -> runs(clock) && !said.at().isBefore(clock.governingEnd()))) {
      String why = "lies after the end of the screening; access is given during it, or refused with reasons (SCR Art 8(6))";
      throw new InvalidFormException(List.of(new FieldError("accessAt", "From", why)));
    }
  }

  private static boolean runs(ClockView clock) {
    return PERIODS.contains(clock.timeLimit()) && clock.endedAt() == null;
  }

  /** The monitor learns of the refusal and its grounds, not of the person (SCR Art 10). */
  void reportRefusal(String caseNumber) {
    FormRecordView form = records.latest(caseNumber, ScreeningForms.ACCESS).orElseThrow();
    String grounds =
        form.answers().get("refusalGrounds") instanceof Collection<?> list
            ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
            : "none stated";
    screening.tellMonitor(
        caseNumber, "screening-access-refused", "SCR Art 8(6)", form.id().toString(), "Access to the person was refused; grounds: " + grounds);
  }
}
