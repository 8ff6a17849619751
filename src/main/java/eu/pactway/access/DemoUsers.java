package eu.pactway.access;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One user a role, named as the role, who belongs to the unit at the top and so to all; colleagues where the work is spread; some who
 * belong to one site or region; systems with few scopes. All have the same public password: to try Pactway out, never for real cases.
 */
@Component
@Profile("demo")
@Order(2)
class DemoUsers implements ApplicationRunner {

  static final String PASSWORD = "pactway";

  /** How many users a role has that is not done by one; the others are named {@code <role>-2} and so on. */
  private static final Map<Role, Integer> HANDS =
      Map.of(
          Role.SCREENING_OFFICER, 3, Role.MEDICAL_OFFICER, 2, Role.REGISTRATION_OFFICER, 2, Role.CASEWORKER, 2, Role.SUPERVISOR, 2);

  private static final Map<Role, List<String>> PLACED =
      Map.of(
          Role.CASEWORKER, List.of("trieste", "lampedusa"),
          Role.RETURN_OFFICER, List.of("trieste", "lampedusa"),
          Role.SUPERVISOR, List.of("north", "south"));

  private static final Map<String, List<String>> SYSTEMS =
      Map.of(
          "arrival-desk", List.of("cases:open"),
          "eurodac-adapter", List.of("cases:follow", "events:record:hit-received"),
          "court", List.of("cases:follow", "events:record:ruling-received"));

  private final IdentityService identityService;
  private final EngineGroups groups;
  private final Units units;

  DemoUsers(IdentityService identityService, EngineGroups groups, Units units) {
    this.identityService = identityService;
    this.groups = groups;
    this.units = units;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    Role.all().forEach(role -> IntStream.rangeClosed(1, HANDS.getOrDefault(role, 1)).forEach(number -> everywhere(role, number)));
    PLACED.forEach((role, places) -> places.forEach(unit -> offer(
        role.id() + "-" + unit, role.title() + ", " + unit, List.of(role.id(), Standing.UNIT + unit))));
    SYSTEMS.forEach((system, scopes) -> offer(system, "System " + system, withScopes(scopes)));
  }

  private void everywhere(Role role, int number) {
    String id = number == 1 ? role.id() : role.id() + "-" + number;
    String name = number == 1 ? role.title() : role.title() + " " + number;
    offer(id, name, role == Role.SYSTEM ? withScopes(List.of(Standing.EVERYTHING)) : List.of(role.id(), Standing.UNIT + units.top()));
  }

  private List<String> withScopes(List<String> scopes) {
    List<String> own = scopes.stream().map(scope -> Standing.SCOPE + scope).toList();
    own.forEach(scope -> groups.offer(scope, scope, "SCOPE"));
    return Stream.concat(Stream.of(Role.SYSTEM.id()), own.stream()).toList();
  }

  /** One who was made before there were units gets them now. */
  private void offer(String id, String lastName, List<String> memberOf) {
    if (identityService.createUserQuery().userId(id).count() == 0) {
      User user = identityService.newUser(id);
      user.setFirstName("Demo");
      user.setLastName(lastName);
      user.setPassword(PASSWORD);
      identityService.saveUser(user);
      identityService.createMembership(id, memberOf.get(0));
    }
    memberOf.stream()
        .skip(1)
        .filter(group -> identityService.createGroupQuery().groupMember(id).groupId(group).count() == 0)
        .forEach(group -> identityService.createMembership(id, group));
  }
}
