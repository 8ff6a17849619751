package eu.pactway.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the roles and units the engine's groups at start and gives each what it may do. Finds what stands and leaves it. */
@Component
@Order(1)
class RoleSetup implements ApplicationRunner {

  private final EngineGroups groups;
  private final Units units;
  private final AuthorizationService authorizationService;

  RoleSetup(EngineGroups groups, Units units, AuthorizationService authorizationService) {
    this.groups = groups;
    this.units = units;
    this.authorizationService = authorizationService;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    Role.all().forEach(role -> groups.offer(role.id(), role.title(), "WORKFLOW"));
    units.all().forEach(groups::offer);
    new RoleGrants(authorizationService).apply();
  }
}
