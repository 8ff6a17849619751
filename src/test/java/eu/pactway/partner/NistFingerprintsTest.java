package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Containers of ANSI/NIST-ITL travel to the simulated Eurodac, which finds the minutiae in their images. */
class NistFingerprintsTest extends PartnerWorkplace {

  @Autowired private BiometricsPort eurodac;

  @Test
  void theSameFingerHitsAndAnotherDoesNot() {
    eurodac.enrol(new Call("IT-2026-NIST", call().idempotencyKey(), "engine", "Eurodac Art 22(2)", null), dataset(capture(11, 1)));
    assertThat(eurodac.search(call(), search(capture(11, 2))).hits()).hasSize(1);
    assertThat(eurodac.search(call(), search(capture(12, 1))).hits()).isEmpty();
  }

  @Test
  void aContainerThatIsNotAsItSaysIsRefusedByThePartnerToo() {
    byte[] cut = java.util.Arrays.copyOf(container(11, 1), 500);
    assertThatThrownBy(() -> eurodac.search(call(), search(new Capture(Base64.getEncoder().encodeToString(cut), null))))
        .isInstanceOfSatisfying(PartnerRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("unreadable-record"));
  }

  private static byte[] container(long finger, long taking) {
    return NistFile.begin().finger(2, RidgeImage.WIDTH, RidgeImage.HEIGHT, RidgeImage.of(finger, taking)).toBytes();
  }

  private static Capture capture(long finger, long taking) {
    return new Capture(Base64.getEncoder().encodeToString(container(finger, taking)), null);
  }

  private static BiometricsPort.Search search(Capture capture) {
    return searchOf(capture);
  }

  private static BiometricsPort.Dataset dataset(Capture capture) {
    return datasetOf(BiometricsPort.Category.APPLICANT, capture, "IT");
  }
}
