package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

  private final Calendars calendars = Calendars.load();

  @Test
  void everyMemberStateKeepsNewYearAndChristmas() {
    assertThat(MemberState.all()).hasSize(27).allSatisfy(state -> {
      assertThat(calendars.of(state).holiday(LocalDate.of(2027, 1, 1))).as(state.code()).isPresent();
      assertThat(calendars.of(state).holiday(LocalDate.of(2026, 12, 25))).as(state.code()).isPresent();
    });
  }

  @ParameterizedTest(name = "{0} has a holiday on {1}")
  @CsvSource({
    "IT, 2026-10-04", "IT, 2026-12-08", "DE, 2026-10-03", "FR, 2027-07-14", "EL, 2026-10-28", "ES, 2026-10-12", "PL, 2026-12-24",
    "SE, 2027-06-26", "MT, 2027-02-10", "HR, 2026-11-18", "FI, 2026-12-06", "IE, 2027-02-01", "LV, 2026-12-31", "LT, 2026-12-24",
    "CY, 2027-03-15", "CY, 2027-04-30", "CY, 2027-05-03", "EL, 2027-03-15", "NL, 2030-05-05", "AT, 2026-10-26", "LU, 2027-06-23"
  })
  void holidaysOfTheStates(String state, LocalDate day) {
    assertThat(calendars.of(MemberState.of(state)).isWorkingDay(day)).isFalse();
    assertThat(calendars.of(MemberState.of(state)).holiday(day)).isPresent();
  }

  @ParameterizedTest(name = "{0} has no holiday on {1}")
  @CsvSource({
    "EL, 2026-01-30", "CY, 2026-04-06", "CY, 2027-03-29", "CY, 2026-12-24", "NL, 2027-05-05", "SE, 2026-12-24", "SE, 2026-12-31",
    "DE, 2027-01-06", "AT, 2026-12-24"
  })
  void daysThatTheLibraryOrHabitTakesForHolidays(String state, LocalDate day) {
    assertThat(calendars.of(MemberState.of(state)).holiday(day)).isEmpty();
  }

  @Test
  void greeceHasTwoCodesAndOneCalendar() {
    assertThat(MemberState.of("GR")).isSameAs(MemberState.of("EL"));
    assertThat(MemberState.of("gr").code()).isEqualTo("EL");
  }

  @Test
  void aCalendarNamesItsVersionAndItsCorrections() {
    assertThat(calendars.of(MemberState.of("IT")).version()).isEqualTo("jollyday-2.19.0/IT");
    assertThat(calendars.of(MemberState.of("CY")).version()).isEqualTo("jollyday-2.19.0/CY+1");
  }

  @Test
  void anAuthorityAddsAndRemovesDatedDays() {
    String corrections = """
        version: '2026-11'
        remove: [{date: '2026-12-08'}]
        add: [{name: Day of mourning, date: '2026-11-24'}, {name: Patron, date: 12-07, from: 2027}]
        """;
    String profile = "memberState: IT\nzone: Europe/Rome\nholidays:\n" + corrections.indent(2);
    LawFiles files = name -> name.equals("national/IT.yaml")
        ? Optional.of(profile.getBytes(StandardCharsets.UTF_8))
        : LawFiles.classpath().read(name);
    HolidayCalendar italy = Calendars.of(new CatalogueReader(files).read()).of(MemberState.of("IT"));

    assertThat(italy.version()).isEqualTo("jollyday-2.19.0/IT+2026-11");
    assertThat(italy.holiday(LocalDate.of(2026, 11, 24))).contains("Day of mourning");
    assertThat(italy.holiday(LocalDate.of(2026, 12, 8))).isEmpty();
    assertThat(italy.holiday(LocalDate.of(2027, 12, 8))).isPresent();
    assertThat(italy.holiday(LocalDate.of(2026, 12, 7))).isEmpty();
    assertThat(italy.holiday(LocalDate.of(2027, 12, 7))).contains("Patron");
  }

  @ParameterizedTest
  @CsvSource({"2024, 2024-05-05", "2025, 2025-04-20", "2026, 2026-04-12", "2027, 2027-05-02", "2028, 2028-04-16"})
  void orthodoxEaster(int year, LocalDate sunday) {
    assertThat(Easter.orthodox(year)).isEqualTo(sunday);
  }
}
