package eu.pactway.reception;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.decisions.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a minor alone may live (RCD Arts 26 and 27(9)). */
class MinorsPlacementTest {

  private final DecisionTable table = DecisionTable.load("reception", "minors-placement");

  @ParameterizedTest
  @CsvSource({
    "false, not-said, false, false, true",
    "true, not-said, true, true, false",
    "true, relatives, false, false, true",
    "true, foster-family, false, false, true",
    "true, minors-centre, false, false, true",
    "true, other-suitable, false, false, true",
    "true, adult-centre, true, true, true",
    "true, adult-centre, true, false, false",
    "true, adult-centre, false, true, false"
  })
  void aMinorAloneLivesOnlyWhereTheDirectiveSays(boolean alone, String place, boolean oldEnough, boolean bestInterests, boolean allowed) {
    Map<String, Object> facts = Map.of("alone", alone, "place", place, "oldEnough", oldEnough, "bestInterests", bestInterests);
    assertThat(table.evaluate(facts).first().outcome()).containsEntry("allowed", allowed);
  }
}
