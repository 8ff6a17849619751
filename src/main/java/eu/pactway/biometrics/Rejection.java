package eu.pactway.biometrics;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;

/** Eurodac takes no data of too low a quality: they are taken again (Eurodac Art 38(1)). Every other refusal is a fault of ours. */
final class Rejection {

  private static final String UNUSABLE = "fingerprints-unusable";

  private Rejection() {}

  static RuntimeException of(PartnerRefusal refusal) {
    return refusal.code().equals(UNUSABLE) ? new BpmnError("FINGERPRINTS_UNUSABLE") : refusal;
  }
}
