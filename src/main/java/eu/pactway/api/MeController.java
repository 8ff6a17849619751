package eu.pactway.api;

import static eu.pactway.access.Operation.ADJUST_CLOCK;
import static eu.pactway.access.Operation.DECIDE_FOR_ALL;
import static eu.pactway.access.Operation.DECIDE_FOR_CASE;

import eu.pactway.access.CaseGate;
import eu.pactway.access.Role;
import eu.pactway.access.Standing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a screen what to offer. */
@RestController
@Tag(name = "Access")
class MeController {

  /**
   * Who is signed in.
   *
   * @param may what the roles allow, of what screens offer to some only
   */
  record Me(String name, List<String> roles, List<String> units, May may) {}

  record May(boolean adjustClocks, boolean decideForAll, boolean decideForACase) {}

  private final CaseGate gate;

  MeController(CaseGate gate) {
    this.gate = gate;
  }

  @GetMapping("/api/v1/me")
  @OpenToEverybody
  @Operation(summary = "Who is signed in, and what the roles allow")
  Me me(Authentication user) {
    Standing person = Standing.of(user);
    List<String> roles = person.roles().stream().map(Role::id).sorted().toList();
    return new Me(
        user.getName(),
        roles,
        person.units().stream().sorted().toList(),
        new May(
            gate.mayAtAll(person, ADJUST_CLOCK),
            gate.mayAtAll(person, DECIDE_FOR_ALL),
            gate.mayAtAll(person, DECIDE_FOR_CASE)));
  }
}
