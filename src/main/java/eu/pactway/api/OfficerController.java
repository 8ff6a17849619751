package eu.pactway.api;

import static eu.pactway.access.Operation.HAND_OVER;

import eu.pactway.access.Permitted;
import eu.pactway.journey.HandlingOfficers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who handles a case of a group arrival. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/officers")
@Tag(name = "Cases")
class OfficerController {

  record NewOfficer(@NotBlank(message = "is required") String officer) {}

  private final HandlingOfficers officers;

  OfficerController(HandlingOfficers officers) {
    this.officers = officers;
  }

  @PutMapping("/{role}")
  @Permitted(HAND_OVER)
  @Operation(summary = "Hand a case to another officer of a role", description = "With the tasks of the role that are open.")
  Map<String, String> handOver(
      @PathVariable String caseNumber, @PathVariable String role, @Valid @RequestBody NewOfficer request, Authentication user) {
    try {
      officers.handOver(caseNumber, role, request.officer(), user.getName());
    } catch (IllegalArgumentException refused) {
      throw InvalidInputException.of("officer", refused.getMessage());
    }
    return officers.of(caseNumber);
  }
}
