package eu.pactway.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Records;
import eu.pactway.clock.Clocks;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.TaskDates.Dates;
import eu.pactway.law.MemberState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LodgingAppointmentsTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final String LIMIT = "apr-art28-1-lodging";
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final Records records = mock(Records.class);
  private final Clocks clocks = mock(Clocks.class);
  private final Authority authority = new Authority(MemberState.of("IT"));
  private final LodgingAppointments appointments =
      new LodgingAppointments(records, clocks, Clock.fixed(NOW, ZoneOffset.UTC), authority);

  @BeforeEach
  void thePeriodEndsWithTheFourteenthOfDecember() {
    ends("2026-12-14T23:00:00Z");
  }

  @Test
  void theLastDayOfThePeriodIsEarlyEnoughAndTheDayAfterIsNot() {
    assertThatCode(() -> give("2026-12-14")).doesNotThrowAnyException();
    assertThatThrownBy(() -> give("2026-12-15"))
        .isInstanceOf(InvalidFormException.class)
        .hasMessageContainingAll("lodgingDate", "2026-12-14", "APR Art 28(1)");
  }

  @Test
  void anAppointmentIsMovedWithinThePeriodAsWell() {
    assertThatCode(() -> search("new-date", "2026-12-14")).doesNotThrowAnyException();
    assertThatThrownBy(() -> search("new-date", "2026-12-15")).isInstanceOf(InvalidFormException.class);
    assertThatCode(() -> search("found", "2026-12-15")).doesNotThrowAnyException();
  }

  @Test
  void whereThePeriodIsOverOrStandsStillOrHasNotBegunNoDayIsTooLate() {
    ends("2026-11-23T09:00:00Z");
    assertThatCode(() -> give("2026-12-15")).doesNotThrowAnyException();
    when(clocks.of(CASE, LIMIT)).thenReturn(Optional.of(new Dates(null, null)));
    assertThatCode(() -> give("2026-12-15")).doesNotThrowAnyException();
    when(clocks.of(CASE, LIMIT)).thenReturn(Optional.empty());
    assertThatCode(() -> give("2026-12-15")).doesNotThrowAnyException();
  }

  @Test
  void theLanguageAndTheWishStayWhenTheDayIsMoved() {
    FormRecordView given =
        record("registration-appointment", NOW,
            Map.of("lodgingDate", "2026-11-24", "interpreterFrom", "10:00", "lodgingInterpreter", "needed", "lodgingLanguage", "ti", "interpreterSex", "female"));
    FormRecordView moved =
        record("lodging-interpreter", NOW.plusSeconds(60),
            Map.of("lodgingInterpreterSearch", "new-date", "lodgingDate", "2026-11-26", "interpreterFrom", "14:15+01:00"));
    FormRecordView askedAgain = record("lodging-interpreter", NOW.plusSeconds(120), Map.of("lodgingInterpreterSearch", "ask-again"));
    when(records.latest(CASE, "registration-appointment")).thenReturn(Optional.of(given));
    when(records.of(CASE)).thenReturn(List.of(askedAgain, moved, given));

    LodgingAppointment appointment = appointments.latest(CASE).orElseThrow();
    assertThat(appointment.day()).isEqualTo(LocalDate.of(2026, 11, 26));
    assertThat(appointment.at(authority.zone())).isEqualTo("2026-11-26T13:15:00Z");
    assertThat(appointment.language()).isEqualTo("ti");
    assertThat(appointment.sex()).isEqualTo("F");
    assertThat(appointment.interpreterNeeded()).isTrue();
  }

  @Test
  void anAppointmentGivenBeforeThatWasAskedNeedsAnInterpreterWhereOneWasBooked() {
    LodgingAppointment booked = LodgingAppointment.of(Map.of("lodgingDate", "2026-11-24", "interpreterBooked", true));
    assertThat(booked.interpreterNeeded()).isTrue();
    assertThat(booked.language()).isNull();
    assertThat(booked.at(authority.zone())).isNull();
    assertThat(LodgingAppointment.of(Map.of("lodgingDate", "2026-11-24", "interpreterBooked", false)).interpreterNeeded()).isFalse();
    assertThat(LodgingAppointment.of(Map.of("lodgingDate", "2026-11-24")).interpreterNeeded()).isFalse();
  }

  private void ends(String moment) {
    when(clocks.of(CASE, LIMIT)).thenReturn(Optional.of(new Dates(Instant.parse(moment), null)));
  }

  private void give(String day) {
    appointments.on(submitted("registration-appointment", Map.of("lodgingDate", day)));
  }

  private void search(String result, String day) {
    appointments.on(submitted("lodging-interpreter", Map.of("lodgingInterpreterSearch", result, "lodgingDate", day)));
  }

  private static FormSubmitted submitted(String form, Map<String, Object> answers) {
    return new FormSubmitted(CASE, form, "task", "userTask", answers, "officer", NOW);
  }

  private static FormRecordView record(String form, Instant at, Map<String, Object> answers) {
    return new FormRecordView(UUID.randomUUID(), form, "version", "userTask", answers, "officer", at);
  }
}
