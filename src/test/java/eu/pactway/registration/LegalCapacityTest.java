package eu.pactway.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Catalogue;
import eu.pactway.law.MemberState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The age of legal capacity is national law (APR Arts 32(1) and 33(1)). */
class LegalCapacityTest {

  private static final LocalDate BORN = LocalDate.of(2012, 6, 15);

  @Test
  void inAustriaAMinorLodgesAloneFromTheFourteenthBirthdayOn() {
    LegalCapacity austria = of("AT");
    assertThat(austria.has(BORN, LocalDate.of(2026, 6, 14))).isFalse();
    assertThat(austria.has(BORN, LocalDate.of(2026, 6, 15))).isTrue();
    assertThat(austria.has(BORN, LocalDate.of(2026, 6, 16))).isTrue();
    assertThat(austria.explained()).contains("In AT", "age of 14", "BFA-VG");
  }

  @Test
  void inItalyOnlyAtMajority() {
    assertThat(of("IT").has(BORN, LocalDate.of(2030, 6, 14))).isFalse();
    assertThat(of("IT").has(BORN, LocalDate.of(2030, 6, 15))).isTrue();
  }

  @Test
  void whereNoValueIsKnownSomebodyLodgesForTheChild() {
    assertThat(of("MT").has(BORN, LocalDate.of(2030, 6, 14))).isFalse();
    assertThat(of("MT").explained()).contains("no value in the national profile");
  }

  @Test
  void anUnknownDateOfBirthGivesNone() {
    assertThat(of("AT").has(null, LocalDate.of(2026, 6, 15))).isFalse();
  }

  private static LegalCapacity of(String state) {
    return new LegalCapacity(Catalogue.load(), new Authority(MemberState.of(state)));
  }
}
