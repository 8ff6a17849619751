package eu.pactway.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the use of a case's data is restricted, because the person disputes them (GDPR Art 18(1)). Whoever shows or sends them says so. */
public interface RestrictedUse {

  /** How it is said to machines: the value of a header. */
  String MARK = "GDPR Art 18";

  /** Since when; empty where it is not. */
  Optional<Instant> since(String caseNumber);

  /** Of these cases the ones where it is; whoever keeps them asks once for all. */
  default Set<String> among(Collection<String> caseNumbers) {
    return caseNumbers.stream().filter(number -> since(number).isPresent()).collect(Collectors.toSet());
  }
}
