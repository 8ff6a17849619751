package eu.pactway.biometrics;

import eu.pactway.partner.Capture;
import eu.pactway.partner.Captures;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives what was taken for Eurodac to the identification as well (SCR Art 14(2)). */
@Component
class KeptCaptures implements Captures {

  private final Datasets datasets;

  KeptCaptures(Datasets datasets) {
    this.datasets = datasets;
  }

  @Override
  public Optional<Capture> latest(String caseNumber) {
    return datasets.latest(caseNumber).map(Dataset::capture);
  }
}
