package eu.pactway.simulation;

import eu.pactway.access.CaseAccess;
import eu.pactway.access.Tie;
import eu.pactway.engine.TaskAudience;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Who plays a role in a case: the demo user named as the role, or a colleague where that one may not. A person who has no legal counsellor
 * yet when the counsellor's task comes up gets the demo user, as the supervisor would name one.
 */
@Component
@Profile("simulators")
class RolePlay {

  private static final String COUNSELLOR = "legal-counsellor";
  private static final String SUPERVISOR = "supervisor";

  private final TaskAudience audience;
  private final CaseAccess access;
  private final IdentityService identities;

  RolePlay(TaskAudience audience, CaseAccess access, IdentityService identities) {
    this.audience = audience;
    this.access = access;
    this.identities = identities;
  }

  String who(String caseNumber, String role) {
    if (role.equals(COUNSELLOR) && access.of(caseNumber).users(Tie.COUNSELLOR).isEmpty()) {
      access.tie(caseNumber, COUNSELLOR, Tie.COUNSELLOR, SUPERVISOR);
    }
    if (may(caseNumber, role, role)) {
      return role;
    }
    List<User> colleagues = identities.createUserQuery().memberOfGroup(role).orderByUserId().asc().list();
    return colleagues.stream().map(User::getId).filter(id -> may(caseNumber, role, id)).findFirst().orElse(role);
  }

  private boolean may(String caseNumber, String role, String user) {
    return audience.refusal(caseNumber, role, user, null).isEmpty();
  }
}
