package eu.pactway.casefile;

import eu.pactway.engine.EngineUser;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts: the user signed in to REST or to the engine's web applications, else the engine itself. */
@Component
public class CurrentUser {

  /** Stands for no person: the engine did it. */
  public static final String ENGINE = "engine";

  private final EngineUser engineUser;

  CurrentUser(EngineUser engineUser) {
    this.engineUser = engineUser;
  }

  /** The user's id, or {@link #ENGINE}. */
  public String id() {
    var user = SecurityContextHolder.getContext().getAuthentication();
    if (user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken)) {
      return user.getName();
    }
    return engineUser.id().filter(id -> !id.isBlank()).orElse(ENGINE);
  }
}
