package eu.pactway.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The engine's own users and groups, which tell when somebody leaves a group. */
final class WatchedMemberships extends DbIdentityServiceProvider {

  private final Supplier<List<MembershipWatch>> watches;

  private WatchedMemberships(Supplier<List<MembershipWatch>> watches) {
    this.watches = watches;
  }

  @Override
  public IdentityOperationResult deleteMembership(String user, String group) {
    IdentityOperationResult result = super.deleteMembership(user, group);
    watches.get().forEach(watch -> watch.left(user, group));
    return result;
  }

  /** Puts it in the place of the engine's own. */
  record Factory(Supplier<List<MembershipWatch>> watches) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return WritableIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new WatchedMemberships(watches);
    }
  }
}
