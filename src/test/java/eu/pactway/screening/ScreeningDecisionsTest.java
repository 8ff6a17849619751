package eu.pactway.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables of the screening, situation by situation. */
class ScreeningDecisionsTest {

  private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @CsvSource({
    "irregular-crossing,    false, true,  art5-1-a, external-border",
    "search-and-rescue,     true,  true,  art5-1-b, external-border",
    "border-crossing-point, true,  true,  art5-2,   external-border",
    "border-crossing-point, false, false, none,     none",
    "inland-apprehension,   false, true,  art7,     within-territory",
    "inland-application,    true,  false, none,     none",
    "transfer-in,           true,  false, none,     none",
    "relocation-in,         true,  false, none,     none",
    "resettlement,          false, false, none,     none"
  })
  void whoIsScreenedAndWhere(String arrival, boolean made, boolean applies, String ground, String site) {
    Map<String, Object> result = screened(arrival, made, Map.of());

    assertThat(result).containsEntry("screeningApplies", applies).containsEntry("screeningGround", ground).containsEntry("screeningSite", site);
  }

  @ParameterizedTest
  @CsvSource({
    "irregular-crossing,    false, criminalProceedings,   true",
    "irregular-crossing,    false, entryConditionsMet,    true",
    "irregular-crossing,    false, noBiometricsDuty,      true",
    "search-and-rescue,     true,  entryAuthorisation,    residence-or-transit",
    "border-crossing-point, false, entryAuthorisation,    humanitarian",
    "inland-apprehension,   false, screenedBefore,        true",
    "inland-apprehension,   true,  sentBackToMemberState, true"
  })
  void whoIsNotScreened(String arrival, boolean made, String circumstance, String value) {
    Object stated = value.equals("true") ? Boolean.TRUE : value;
    assertThat(screened(arrival, made, Map.of(circumstance, stated))).containsEntry("screeningApplies", false).containsEntry("screeningGround", "none");
  }

  @Test
  void whoEntersOnHumanitarianGroundsAndAppliesIsScreenedAllTheSame() {
    assertThat(screened("border-crossing-point", true, Map.of("entryAuthorisation", "humanitarian"))).containsEntry("screeningGround", "art5-2");
  }

  @Test
  void anEarlierScreeningInAnotherStateSparesNobodyAtTheExternalBorder() {
    assertThat(screened("irregular-crossing", false, Map.of("screenedBefore", true))).containsEntry("screeningGround", "art5-1-a");
  }

  @ParameterizedTest
  @CsvSource({
    "entry-authorised,              external-border,  true,  true",
    "entry-authorised,              within-territory, false, true",
    "entry-authorised-humanitarian, external-border,  false, true",
    "entry-authorised-humanitarian, external-border,  true,  false",
    "screened-before,               within-territory, false, true",
    "screened-before,               external-border,  false, false",
    "sent-back,                     within-territory, true,  true",
    "sent-back,                     external-border,  false, false",
    "criminal-proceedings,          external-border,  true,  true",
    "criminal-proceedings,          within-territory, false, true"
  })
  void whichReasonEndsWhoseScreening(String ground, String site, boolean applied, boolean ends) {
    assertThat(decide("stop-ground", Map.of("ground", ground, "site", site, "applied", applied))).containsEntry("mayStop", ends);
  }

  @ParameterizedTest
  @CsvSource({"external-border, true, RCD, registration", "external-border, false, RD, nothing", "within-territory, true, RCD, registration", "within-territory, false, RD, return"})
  void whatHoldsWhileTheScreeningRuns(String site, boolean made, String detention, String beside) {
    assertThat(decide("screening-regime", Map.of("screeningSite", site, "applicationMade", made)))
        .containsEntry("entryAuthorised", false)
        .containsEntry("detentionLaw", detention)
        .containsEntry("runsBeside", beside);
  }

  @ParameterizedTest
  @CsvSource({
    "SIS, sirene", "ECRIS_TCN, criminal-records", "EUROPOL, europol", "INTERPOL, interpol-ncb", "ETIAS, etias-national-unit", "VIS, visa-authority",
    "EES, border-authority", "CIR, national-authority", "NATIONAL, national-authority"
  })
  void whoIsConsultedOnAHit(String database, String unit) {
    assertThat(decide("hit-follow-up", Map.of("databaseName", database))).containsEntry("unit", unit);
  }

  @ParameterizedTest
  @CsvSource({"criminal-proceedings, false, return", "criminal-proceedings, true, asylum", "entry-authorised, false, none", "sent-back, false, none", "screened-before, false, return"})
  void whereThePersonGoesWhoseScreeningIsStopped(String ground, boolean made, String referral) {
    assertThat(refer("irregular-crossing", "external-border", made, Map.of("stopGround", ground))).isEqualTo(referral);
  }

  @ParameterizedTest
  @CsvSource({
    "irregular-crossing,    external-border,  true,  asylum",
    "irregular-crossing,    external-border,  false, return",
    "search-and-rescue,     external-border,  false, return",
    "border-crossing-point, external-border,  false, refusal-of-entry",
    "inland-apprehension,   within-territory, true,  asylum",
    "inland-apprehension,   within-territory, false, return"
  })
  void whereThePersonGoes(String arrival, String site, boolean made, String referral) {
    assertThat(refer(arrival, site, made, Map.of())).isEqualTo(referral);
  }

  @Test
  void relocationComesBeforeTheApplication() {
    assertThat(refer("search-and-rescue", "external-border", true, Map.of("relocationForeseen", true))).isEqualTo("relocation");
  }

  @Test
  void withTheConditionsOfEntryThePersonMayEnterUnlessHeOrSheApplied() {
    assertThat(refer("irregular-crossing", "external-border", false, Map.of("entryConditionsMet", true))).isEqualTo("none");
    assertThat(refer("irregular-crossing", "external-border", true, Map.of("entryConditionsMet", true))).isEqualTo("asylum");
  }

  @Test
  void whoLeftIsConfirmedByTheReturnAuthority() {
    assertThat(refer("search-and-rescue", "external-border", true, Map.of("personLeft", true))).isEqualTo("return");
  }

  private Map<String, Object> screened(String arrival, boolean made, Map<String, Object> circumstances) {
    Map<String, Object> all =
        new HashMap<>(
            Map.of(
                "criminalProceedings", false,
                "entryConditionsMet", false,
                "entryAuthorisation", "none",
                "noBiometricsDuty", false,
                "screenedBefore", false,
                "sentBackToMemberState", false));
    all.putAll(Map.of("arrivalKind", arrival, "applicationMade", made));
    all.putAll(circumstances);
    return decide("screening-applicability", all);
  }

  private Object refer(String arrival, String site, boolean made, Map<String, Object> facts) {
    Map<String, Object> all = new HashMap<>(Map.of("personLeft", false, "relocationForeseen", false, "entryConditionsMet", false, "stopGround", "none"));
    all.putAll(Map.of("arrivalKind", arrival, "screeningSite", site, "applicationMade", made));
    all.putAll(facts);
    return decide("referral", all).get("referral");
  }

  private Map<String, Object> decide(String table, Map<String, Object> facts) {
    var file = getClass().getResourceAsStream("/processes/screening/" + table + ".dmn");
    return dmn.evaluateDecisionTable(dmn.parseDecision(table, file), facts).getSingleResult().getEntryMap();
  }
}
