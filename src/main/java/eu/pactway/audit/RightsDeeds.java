package eu.pactway.audit;

import eu.pactway.access.Standing;
import eu.pactway.casefile.CurrentUser;
import eu.pactway.engine.RightsWatch;
import org.springframework.stereotype.Component;

/** Keeps who gave whom which role or permission: whoever gives one to himself stands in a log that he cannot change. */
@Component
class RightsDeeds implements RightsWatch {

  private final AuditLog log;
  private final CallOrigin origin;

  RightsDeeds(AuditLog log, CallOrigin origin) {
    this.log = log;
    this.origin = origin;
  }

  @Override
  public void changed(RightsChange change) {
    String who = change.by() == null ? CurrentUser.ENGINE : change.by();
    String standing = change.by() == null ? "" : GateDeeds.standing(Standing.of(who, change.groups()));
    log.keep(new Deed(null, who, standing, change.what(), Deed.Outcome.ALLOWED, change.detail(), origin.purpose()));
  }
}
