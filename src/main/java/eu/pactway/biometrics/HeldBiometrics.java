package eu.pactway.biometrics;

import eu.pactway.casefile.HeldData;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which data sets of the person there are (GDPR Art 15, Eurodac Art 43). The templates themselves are no text and are given on request. */
@Component
class HeldBiometrics implements HeldData {

  private final Datasets datasets;

  HeldBiometrics(Datasets datasets) {
    this.datasets = datasets;
  }

  @Override
  public String heading() {
    return "Fingerprints and picture of the face";
  }

  @Override
  public List<Map<String, Object>> of(String caseNumber) {
    return Arrays.stream(eu.pactway.partner.BiometricsPort.Category.values())
        .map(category -> datasets.find(caseNumber, category))
        .flatMap(Optional::stream)
        .map(HeldBiometrics::held)
        .toList();
  }

  private static Map<String, Object> held(Dataset dataset) {
    Map<String, Object> held = new LinkedHashMap<>();
    held.put("category", dataset.category().name());
    held.put("takenAt", dataset.capturedAt().toString());
    held.put("place", dataset.place());
    held.put("sentToEurodacAt", dataset.transmittedAt() == null ? null : dataset.transmittedAt().toString());
    held.put("referenceInEurodac", dataset.reference());
    held.put("fingerprintsKept", dataset.capture().fingerprints() != null);
    held.put("pictureKept", dataset.capture().facialImage() != null);
    held.put("processingRestrictedSince", dataset.restrictedAt() == null ? null : dataset.restrictedAt().toString());
    held.put("ourReferenceNumber", dataset.number());
    held.put("erasedAt", dataset.erasedAt() == null ? null : dataset.erasedAt().toString());
    return held;
  }
}
