package eu.pactway.dataprotection;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Catalogue;
import eu.pactway.law.TimeLimit;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says at the start which times of storage are only the catalogue's plan, because the profile of the Member State has none. The plan counts:
 * keeping for ever would break GDPR Art 5(1)(e), and not starting would stop the procedure.
 */
@Component
class RetentionPlans {

  private static final Logger log = LoggerFactory.getLogger(RetentionPlans.class);
  private static final String CASE_FILE = "gdpr-art5-1e-case-file";

  private final Catalogue catalogue;
  private final Authority authority;

  RetentionPlans(Catalogue catalogue, Authority authority) {
    this.catalogue = catalogue;
    this.authority = authority;
  }

  @EventListener(ApplicationReadyEvent.class)
  void say() {
    missing().forEach(
        limit ->
            log.warn(
                "No value for {} in law/national/{}.yaml: {} count, the plan of the catalogue and not law; have counsel confirm it",
                limit.id(), authority.code(), limit.target()));
  }

  /** Those for which the Member State has set nothing. */
  List<TimeLimit> missing() {
    return Stream.concat(Stream.of(CASE_FILE), Stream.of(Trace.values()).map(Trace::limit))
        .map(catalogue::get)
        .filter(limit -> !catalogue.profile(authority.memberState()).targets().containsKey(limit.id()))
        .toList();
  }
}
