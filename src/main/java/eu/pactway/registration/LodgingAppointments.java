package eu.pactway.registration;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Records;
import eu.pactway.clock.Clocks;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.TaskDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The appointments for lodging, given and moved (APR Art 28(1) and (3)). */
@Component
class LodgingAppointments {

  private static final String GIVEN = "registration-appointment";
  private static final String LIMIT = "apr-art28-1-lodging";

  private final Records records;
  private final Clocks clocks;
  private final Clock clock;
  private final Authority authority;

  LodgingAppointments(Records records, Clocks clocks, Clock clock, Authority authority) {
    this.records = records;
    this.clocks = clocks;
    this.clock = clock;
    this.authority = authority;
  }

  /** The last one; empty where none was given. */
  Optional<LodgingAppointment> latest(String caseNumber) {
    return records.latest(caseNumber, GIVEN).map(given -> {
      Map<String, Object> answers = new HashMap<>(given.answers());
      moved(caseNumber, given).ifPresent(moved -> answers.putAll(moved.answers()));
      return LodgingAppointment.of(answers);
    });
  }

  private Optional<FormRecordView> moved(String caseNumber, FormRecordView given) {
    return records.of(caseNumber).stream()
        .filter(record -> record.formId().equals(LodgingInterpreters.BY_HAND) && isMove(record.answers()) && record.at().isAfter(given.at()))
        .findFirst();
  }

  /** An appointment behind the end of the period would make whoever keeps it miss the period. */
  @EventListener
  void on(FormSubmitted form) {
    if (form.formId().equals(GIVEN) || form.formId().equals(LodgingInterpreters.BY_HAND) && isMove(form.answers())) {
      LocalDate day = LocalDate.parse(form.answers().get("lodgingDate").toString());
      lastDay(form.caseNumber()).filter(day::isAfter).ifPresent(last -> {
        String why = "lies behind the period for lodging, which ends on " + last + " - APR Art 28(1) and (3)";
        throw new InvalidFormException(List.of(new InvalidFormException.FieldError("lodgingDate", "Day of the appointment", why)));
      });
    }
  }

  /** Empty where the period is over or stands still: then no day is too late. */
  private Optional<LocalDate> lastDay(String caseNumber) {
    Optional<Instant> end = clocks.of(caseNumber, LIMIT).map(TaskDates.Dates::due).filter(due -> due.isAfter(clock.instant()));
    return end.map(due -> LocalDate.ofInstant(due.minusNanos(1), authority.zone()));
  }

  private static boolean isMove(Map<String, Object> byHand) {
    return "new-date".equals(byHand.get("lodgingInterpreterSearch"));
  }
}
