package eu.pactway.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the seat of the engine's administrator taken. While its group is empty, the web applications send everybody to the page that
 * makes the first administrator. That page is shut, so nobody would get in. The one who sits there has a password that nobody knows.
 */
@Component
@Order(3)
class AdministratorSeat implements ApplicationRunner {

  private static final String SITTER = "nobody";
  private static final int PASSWORD_BYTES = 32;

  private final IdentityService identityService;

  AdministratorSeat(IdentityService identityService) {
    this.identityService = identityService;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (identityService.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
      return;
    }
    if (identityService.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
      Group group = identityService.newGroup(Groups.CAMUNDA_ADMIN);
      group.setName("Administrators of the engine");
      group.setType(Groups.GROUP_TYPE_SYSTEM);
      identityService.saveGroup(group);
    }
    if (identityService.createUserQuery().userId(SITTER).count() == 0) {
      User nobody = identityService.newUser(SITTER);
      nobody.setFirstName("Nobody");
      nobody.setLastName("(keeps the seat of the engine's administrator)");
      nobody.setPassword(unknownPassword());
      identityService.saveUser(nobody);
    }
    identityService.createMembership(SITTER, Groups.CAMUNDA_ADMIN);
  }

  private static String unknownPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
