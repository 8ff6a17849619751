package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.engine.InvalidFormException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustodyReleaseRulesTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant SENT = Instant.parse("2026-11-26T10:00:00Z");

  private final CaseFile caseFile = mock(CaseFile.class);
  private final Authority authority = mock(Authority.class);
  private final CustodyReleaseRules rules = new CustodyReleaseRules(caseFile, authority);

  @Test
  void nobodyIsReleasedInTheOrdinaryWayAMomentBeforeTheDataAreSent() {
    when(authority.zone()).thenReturn(ZoneId.of("Europe/Rome"));
    refused("2026-11-26T12:00:00+01:00");
    when(caseFile.events(CASE)).thenReturn(List.of(new LegalEvent(CASE, "biometrics-transmitted", SENT, false, SENT, "eurodac", "engine")));
    refused("2026-11-26T10:59:00+01:00");
    assertThatCode(() -> rules.on(release("ended", "2026-11-26T11:00:00+01:00"))).doesNotThrowAnyException();
    assertThatCode(() -> rules.on(release("ended", "2026-11-26T11:01:00+01:00"))).doesNotThrowAnyException();
  }

  @Test
  void whoMustBeReleasedAtOnceIs() {
    assertThatCode(() -> rules.on(release("must-release", "2026-11-26T10:00:00+01:00"))).doesNotThrowAnyException();
  }

  private void refused(String at) {
    assertThatThrownBy(() -> rules.on(release("ended", at)))
        .isInstanceOf(InvalidFormException.class)
        .hasMessageContaining("releaseGround")
        .hasMessageContaining("Art 22(4)");
  }

  private static FormSubmitted release(String ground, String at) {
    return new FormSubmitted(CASE, "custody-release", "t", "userTask_releasePerson", Map.of("releaseGround", ground, "releasedAt", at), "supervisor", SENT);
  }
}
