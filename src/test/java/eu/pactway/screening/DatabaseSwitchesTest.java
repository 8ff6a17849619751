package eu.pactway.screening;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.partner.SecurityPort.Database;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A system is consulted from the day on which it is in operation (SCR Art 25). */
class DatabaseSwitchesTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2027, 4, 1);

  private final DatabaseSwitches switches =
      new DatabaseSwitches(
          Map.of(Database.CIR, new DatabaseSwitches.Switch(FIRST_DAY, true), Database.VIS, new DatabaseSwitches.Switch(null, false)), FIRST_DAY, false);

  @Test
  void theDayOpensTheSwitchByItself() {
    assertThat(switches.closed(Database.CIR, FIRST_DAY.minusDays(1))).isEqualTo("not in operation before 2027-04-01");
    assertThat(switches.closed(Database.CIR, FIRST_DAY)).isNull();
    assertThat(switches.throughPortal(FIRST_DAY.minusDays(1))).isFalse();
    assertThat(switches.throughPortal(FIRST_DAY)).isTrue();
  }

  @Test
  void aClosedSwitchStaysClosedAndWhatIsNotNamedIsOpen() {
    assertThat(switches.closed(Database.VIS, FIRST_DAY.plusYears(1))).isNotNull();
    assertThat(switches.closed(Database.SIS, FIRST_DAY.minusYears(1))).isNull();
  }

  @Test
  void interpolIsNotAskedWhereTheOwnerOfTheAlertWouldLearnOfIt() {
    assertThat(switches.closed(Database.INTERPOL, FIRST_DAY)).contains("Art 16(6)");
  }
}
