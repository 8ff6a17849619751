package eu.pactway.api;

import static eu.pactway.access.Operation.PLACE_CASE;

import eu.pactway.access.CaseAccess;
import eu.pactway.access.CaseTies;
import eu.pactway.access.Permitted;
import eu.pactway.access.Tie;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may know a case. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/access")
@Permitted(PLACE_CASE)
@Tag(name = "Access")
class AccessController {

  record NewUnit(@NotBlank(message = "is required") String unit, @NotBlank(message = "is required") String reason) {}

  record Sensitivity(boolean sensitive, @NotBlank(message = "is required") String reason) {}

  record AccessAnswer(
      String unit, boolean sensitive, Set<String> named, Set<String> counsellors, Set<String> guardians, Set<String> barred) {

    static AccessAnswer of(CaseTies ties) {
      return new AccessAnswer(
          ties.unit(),
          ties.sensitive(),
          ties.users(Tie.NAMED),
          ties.users(Tie.COUNSELLOR),
          ties.users(Tie.GUARDIAN),
          ties.users(Tie.BARRED));
    }
  }

  private final CaseAccess access;

  AccessController(CaseAccess access) {
    this.access = access;
  }

  @GetMapping
  @Operation(summary = "Read who may know a case")
  AccessAnswer get(@PathVariable String caseNumber) {
    return AccessAnswer.of(access.of(caseNumber));
  }

  @PutMapping("/unit")
  @Operation(summary = "Give a case to another unit", description = "Open tasks go with it; who had one and is not of the new unit loses it.")
  AccessAnswer handOver(@PathVariable String caseNumber, @Valid @RequestBody NewUnit request, Authentication user) {
    try {
      access.handOver(caseNumber, request.unit(), request.reason(), user.getName());
    } catch (IllegalArgumentException refused) {
      throw InvalidInputException.of("unit", refused.getMessage());
    }
    return get(caseNumber);
  }

  @PutMapping("/sensitive")
  @Operation(summary = "Mark a case sensitive, or no longer", description = "Only those named may know it then; who marks it is named.")
  AccessAnswer mark(@PathVariable String caseNumber, @Valid @RequestBody Sensitivity request, Authentication user) {
    access.mark(caseNumber, request.sensitive(), request.reason(), user.getName());
    return get(caseNumber);
  }

  @PutMapping("/{tie}/{person}")
  @Operation(summary = "Name a person on a case", description = "tie is named, counsellor or guardian.")
  AccessAnswer tie(@PathVariable String caseNumber, @PathVariable String tie, @PathVariable String person, Authentication user) {
    access.tie(caseNumber, person, given(tie), user.getName());
    return get(caseNumber);
  }

  @DeleteMapping("/{tie}/{person}")
  @Operation(summary = "Take a person's name off a case")
  AccessAnswer untie(@PathVariable String caseNumber, @PathVariable String tie, @PathVariable String person, Authentication user) {
    access.untie(caseNumber, person, given(tie), user.getName());
    return get(caseNumber);
  }

  private static Tie given(String word) {
    return Arrays.stream(Tie.values())
        .filter(tie -> tie.given() && tie.id().equals(word))
        .findFirst()
        .orElseThrow(() -> InvalidInputException.of("tie", "must be named, counsellor or guardian"));
  }
}
