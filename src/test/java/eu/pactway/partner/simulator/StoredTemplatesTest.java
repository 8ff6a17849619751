package eu.pactway.partner.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.machinezoo.sourceafis.FingerprintTemplate;
import eu.pactway.partner.SyntheticFinger;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredTemplatesTest {

  @Test
  void theSameFingerTakenTwiceIsFoundAmongTwoHundredAndNoOtherIs() {
    StoredTemplates stored = new StoredTemplates(1000);
    for (int person = 0; person < 200; person++) {
      stored.add("P" + person, template(person, 1));
    }
    for (int person = 0; person < 20; person++) {
      assertThat(stored.search(template(person, 2))).extracting(StoredTemplates.Match::reference).containsExactly("P" + person);
      assertThat(stored.search(template(1_000 + person, 2))).isEmpty();
    }
  }

  @Test
  void theOldestGiveWayAndWhatIsErasedIsNotFound() {
    StoredTemplates stored = new StoredTemplates(2);
    List.of(1, 2, 3).forEach(person -> stored.add("P" + person, template(person, 1)));
    assertThat(stored.search(template(1, 2))).isEmpty();
    assertThat(stored.search(template(3, 2))).hasSize(1);

    stored.remove("P3");
    assertThat(stored.search(template(3, 2))).isEmpty();
  }

  private static FingerprintTemplate template(int person, int taking) {
    return StoredTemplates.template(new SyntheticFinger(person).taken(1000L * person + taking).toBytes());
  }
}
