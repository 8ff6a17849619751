package eu.pactway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What applies to persons who are not screened and made no application. */
class UnscreenedReferralTest {

  private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest(name = "{0}, conditions met {1}, authorised {2}, sent back {3}: {4}")
  @CsvSource({
    "border-crossing-point, false, none,                 false, refusal-of-entry",
    "border-crossing-point, true,  none,                 false, none",
    "border-crossing-point, false, residence-or-transit, false, none",
    "border-crossing-point, false, humanitarian,         false, none",
    "irregular-crossing,    false, none,                 false, return",
    "search-and-rescue,     false, none,                 false, return",
    "inland-apprehension,   false, none,                 false, return",
    "inland-apprehension,   false, none,                 true,  none",
    "transfer-in,           false, none,                 false, return",
    "resettlement,          false, none,                 false, admission",
    "resettlement,          true,  none,                 false, admission",
    "relocation-in,         false, none,                 false, admission"
  })
  void eachPersonGoesWhereTheLawSays(String arrival, boolean met, String authorised, boolean sentBack, String referral) throws IOException {
    Map<String, Object> known =
        Map.of("arrivalKind", arrival, "entryConditionsMet", met, "entryAuthorisation", authorised, "sentBackToMemberState", sentBack);
    try (InputStream table = Files.newInputStream(Path.of("processes/journey/unscreened-referral.dmn"))) {
      assertThat(dmn.evaluateDecisionTable("unscreened-referral", table, known).getSingleResult().getEntryMap()).containsEntry("referral", referral);
    }
  }
}
