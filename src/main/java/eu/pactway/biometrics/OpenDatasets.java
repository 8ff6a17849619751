package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.partner.BiometricsPort.Category;
import java.util.List;
import org.springframework.stereotype.Component;

/** The data sets of a case with which the access point is not done: not sent, not answered, or with hits that an expert must verify. */
@Component
class OpenDatasets {

  private final Datasets datasets;
  private final Authority authority;

  OpenDatasets(Datasets datasets, Authority authority) {
    this.datasets = datasets;
    this.authority = authority;
  }

  List<Dataset> of(String caseNumber) {
    return datasets.of(caseNumber).stream().filter(dataset -> dataset.erasedAt() == null && isOpen(dataset)).toList();
  }

  private boolean isOpen(Dataset dataset) {
    boolean comparedOnly = dataset.category() == Category.ADMISSION_CHECK;
    return !comparedOnly && !dataset.transmitted() || dataset.hits() == null || isToBeVerified(dataset);
  }

  private boolean isToBeVerified(Dataset dataset) {
    return !Comparison.of(dataset.hits(), authority.code(), dataset.verifiedAt() != null).expertCheck().equals(Comparison.NONE);
  }
}
