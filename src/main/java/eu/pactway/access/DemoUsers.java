package eu.pactway.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One user a role, named as the role, all with the same public password: to try Pactway out, never for real cases. */
@Component
@Profile("demo")
@Order(2)
class DemoUsers implements ApplicationRunner {

  static final String PASSWORD = "pactway";

  private final IdentityService identityService;

  DemoUsers(IdentityService identityService) {
    this.identityService = identityService;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    Role.all().filter(role -> identityService.createUserQuery().userId(role.id()).count() == 0).forEach(this::create);
  }

  private void create(Role role) {
    User user = identityService.newUser(role.id());
    user.setFirstName("Demo");
    user.setLastName(role.title());
    user.setPassword(PASSWORD);
    identityService.saveUser(user);
    identityService.createMembership(role.id(), role.id());
  }
}
