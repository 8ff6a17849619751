package eu.pactway.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The person signed in to the engine's web applications, for this thread. */
@Component
public class EngineUser {

  private final ObjectProvider<IdentityService> identityService;

  EngineUser(ObjectProvider<IdentityService> identityService) {
    this.identityService = identityService;
  }

  /** Empty where the engine itself is at work. */
  public Optional<String> id() {
    return Optional.ofNullable(identityService.getObject().getCurrentAuthentication()).map(Authentication::getUserId);
  }

  /** Groups of the person signed in; empty where the engine itself is at work. */
  public List<String> groups() {
    Authentication user = identityService.getObject().getCurrentAuthentication();
    return user == null || user.getGroupIds() == null ? List.of() : user.getGroupIds();
  }

  /** Whether the person signed in belongs to the group; the engine itself, at work for nobody, does too. */
  public boolean isIn(String group) {
    Authentication user = identityService.getObject().getCurrentAuthentication();
    return user == null || user.getGroupIds() != null && user.getGroupIds().contains(group);
  }

  /** Does what concerns the whole case, whatever the person who happens to be signed in may see of it. */
  public <T> T asTheEngine(Supplier<T> work) {
    IdentityService identities = identityService.getObject();
    Authentication user = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (user != null) {
        identities.setAuthentication(user);
      }
    }
  }
}
