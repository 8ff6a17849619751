package eu.pactway.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the roles the engine's groups at start and gives each what it may do. Finds what stands and leaves it. */
@Component
@Order(1)
class RoleSetup implements ApplicationRunner {

  private final IdentityService identityService;
  private final AuthorizationService authorizationService;

  RoleSetup(IdentityService identityService, AuthorizationService authorizationService) {
    this.identityService = identityService;
    this.authorizationService = authorizationService;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    Role.all().filter(role -> identityService.createGroupQuery().groupId(role.id()).count() == 0).forEach(this::createGroup);
    new RoleGrants(authorizationService).apply();
  }

  private void createGroup(Role role) {
    Group group = identityService.newGroup(role.id());
    group.setName(role.title());
    group.setType("WORKFLOW");
    identityService.saveGroup(group);
  }
}
