package eu.pactway.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.Group;
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
    // Asked before: what the engine deletes is still there for queries until its command ends.
    List<String> remaining = groups(user).stream().filter(one -> !one.equals(group)).toList();
    IdentityOperationResult result = super.deleteMembership(user, group);
    watches.get().forEach(watch -> watch.left(user, remaining));
    return result;
  }

  @Override
  public IdentityOperationResult deleteUser(String user) {
    IdentityOperationResult result = super.deleteUser(user);
    watches.get().forEach(watch -> watch.left(user, List.of()));
    return result;
  }

  private List<String> groups(String user) {
    return getCommandContext().runWithoutAuthorization(() -> createGroupQuery().groupMember(user).list()).stream().map(Group::getId).toList();
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
