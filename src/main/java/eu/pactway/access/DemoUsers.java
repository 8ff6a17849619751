package eu.pactway.access;

import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One user a role, named as the role, and colleagues where the work is spread; all with the same public password: to try Pactway out,
 * never for real cases.
 */
@Component
@Profile("demo")
@Order(2)
class DemoUsers implements ApplicationRunner {

  static final String PASSWORD = "pactway";

  /** How many users a role has that is not done by one; the others are named {@code <role>-2} and so on. */
  private static final Map<Role, Integer> HANDS = Map.of(Role.SCREENING_OFFICER, 3, Role.MEDICAL_OFFICER, 2, Role.REGISTRATION_OFFICER, 2);

  private final IdentityService identityService;

  DemoUsers(IdentityService identityService) {
    this.identityService = identityService;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    Role.all().forEach(role -> IntStream.rangeClosed(1, HANDS.getOrDefault(role, 1)).forEach(number -> offer(role, number)));
  }

  private void offer(Role role, int number) {
    String id = number == 1 ? role.id() : role.id() + "-" + number;
    if (identityService.createUserQuery().userId(id).count() == 0) {
      create(id, role, number);
    }
  }

  private void create(String id, Role role, int number) {
    User user = identityService.newUser(id);
    user.setFirstName("Demo");
    user.setLastName(number == 1 ? role.title() : role.title() + " " + number);
    user.setPassword(PASSWORD);
    identityService.saveUser(user);
    identityService.createMembership(id, role.id());
  }
}
