package eu.pactway.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.PersonView;
import eu.pactway.partner.Call;
import eu.pactway.partner.Capture;
import eu.pactway.partner.Captures;
import eu.pactway.partner.Partner;
import eu.pactway.partner.PartnerRefusal;
import eu.pactway.partner.SecurityPort;
import eu.pactway.partner.SecurityPort.Database;
import eu.pactway.partner.SecurityPort.QueryAnswer;
import eu.pactway.partner.SecurityPort.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By what data, and by which way, a database is asked (SCR Art 14). */
class DatabaseCallTest {

  private static final Capture CAPTURE = new Capture("fingers", "face");

  private final SecurityPort port = mock(SecurityPort.class);
  private final Captures captures = mock(Captures.class);
  private final CaseFile caseFile = mock(CaseFile.class);
  private final List<SecurityPort.Query> asked = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final DatabaseCall call = new DatabaseCall(port, captures, caseFile);

  @BeforeEach
  void aPersonWhoseFingerprintsWereTaken() {
    CaseView file = mock(CaseView.class);
    PersonView person = mock(PersonView.class);
    when(file.applicant()).thenReturn(person);
    when(person.nationality()).thenReturn("SY");
    when(person.languages()).thenReturn(List.of("ar"));
    when(caseFile.get("CASE")).thenReturn(file);
    when(captures.latest("CASE")).thenReturn(Optional.of(CAPTURE));
  }

  @Test
  void aHitByBiometricDataIsEnough() {
    answers(query -> answer(Result.HIT));
    assertThat(ask(Database.SIS, true).basis()).isEqualTo("biometric");
    assertThat(asked).singleElement().satisfies(query -> assertThat(query.capture()).isEqualTo(CAPTURE));
  }

  @Test
  void withoutAHitTheDatabaseIsAskedAgainWithIdentityData() {
    answers(query -> answer(Result.NO_HIT));
    assertThat(ask(Database.CIR, true).basis()).isEqualTo("biometric, then identity");
    assertThat(asked).extracting(SecurityPort.Query::capture).containsExactly(CAPTURE, null);
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void biometricDataThatCannotBeUsedGiveWayToIdentityData() {
    answers(query -> query.capture() == null ? answer(Result.NO_HIT) : refuse("biometrics-unusable"));
    assertThat(ask(Database.SIS, true).basis()).isEqualTo("identity; biometric data could not be used");
  }

  @Test
  void aSystemThatComparesNoBiometricDataGetsNone() {
    answers(query -> answer(Result.NO_HIT));
    assertThat(ask(Database.EUROPOL, true).basis()).isEqualTo("identity");
    assertThat(asked).singleElement().satisfies(query -> assertThat(query.capture()).isNull());
  }

  @Test
  void whileThePortalIsDownTheSystemIsAskedDirectly() {
    when(captures.latest("CASE")).thenReturn(Optional.empty());
    answers(query -> query.direct() ? answer(Result.NO_HIT) : refuse("esp-unavailable"));
    assertThat(ask(Database.SIS, true).note()).contains("Art 14(3)");
    assertThat(asked).extracting(SecurityPort.Query::direct).containsExactly(false, true);
  }

  @Test
  void beforeThePortalIsInOperationTheSystemIsAskedDirectly() {
    when(captures.latest("CASE")).thenReturn(Optional.empty());
    answers(query -> answer(Result.NO_HIT));
    ask(Database.SIS, false);
    assertThat(asked).singleElement().satisfies(query -> assertThat(query.direct()).isTrue());
  }

  private DatabaseCall.Reply ask(Database database, boolean portal) {
    return call.ask(new DatabaseCall.Question("CASE", database, "screening", "SCR Art 14(2)", "officer", null, portal));
  }

  private void answers(Function<SecurityPort.Query, QueryAnswer> by) {
    when(port.query(any(), any()))
        .thenAnswer(
            invocation -> {
              keys.add(((Call) invocation.getArgument(0)).idempotencyKey());
              asked.add(invocation.getArgument(1));
              return by.apply(invocation.getArgument(1));
            });
  }

  private static QueryAnswer answer(Result result) {
    return new QueryAnswer(false, "REF", Database.SIS, result, List.of());
  }

  private static QueryAnswer refuse(String code) {
    throw new PartnerRefusal(Partner.SECURITY_DATABASES, "query", code);
  }
}
