package eu.pactway.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Roles, units and scopes as groups of the engine. */
@Component
class EngineGroups {

  private final IdentityService identities;

  EngineGroups(IdentityService identities) {
    this.identities = identities;
  }

  void offer(Unit unit) {
    offer(Standing.UNIT + unit.id(), unit.name(), "UNIT");
  }

  void offer(String id, String name, String type) {
    if (identities.createGroupQuery().groupId(id).count() > 0) {
      return;
    }
    Group group = identities.newGroup(id);
    group.setName(name);
    group.setType(type);
    identities.saveGroup(group);
  }
}
