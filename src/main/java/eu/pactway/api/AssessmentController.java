package eu.pactway.api;

import static eu.pactway.access.Operation.READ_LAW;

import eu.pactway.access.Permitted;
import eu.pactway.asylum.ProcedureAssessment;
import eu.pactway.decisions.Assessment;
import eu.pactway.decisions.UnknownFactsException;
import eu.pactway.responsibility.ResponsibilityAssessment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decision tables that the processes run, over facts that the caller gives. Nothing is kept. */
@RestController
@Permitted(READ_LAW)
@RequestMapping(path = "/api/v1/assessments", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Law")
class AssessmentController {

  /** Structured facts; a fact that is not given is absent. */
  record FactsRequest(Map<String, Object> facts) {}

  private final ResponsibilityAssessment responsibility;
  private final ProcedureAssessment procedure;

  AssessmentController(ResponsibilityAssessment responsibility, ProcedureAssessment procedure) {
    this.responsibility = responsibility;
    this.procedure = procedure;
  }

  @PostMapping("/responsible-member-state")
  @Operation(summary = "Which Member State is responsible (AMMR Arts 16 to 38)",
      description = "Answers with the rule that decided and the rules tried before it; unknown facts are a 422 that names them all.")
  Assessment responsibleMemberState(@RequestBody FactsRequest request) {
    return assess(request, responsibility::assess);
  }

  @PostMapping("/procedure")
  @Operation(summary = "In which procedure the application is examined (APR Arts 35, 38, 42 to 53)",
      description = "Where the law leaves a choice, the procedure of a decision among the facts counts as chosen.")
  Assessment procedure(@RequestBody FactsRequest request) {
    return assess(request, procedure::assess);
  }

  private static Assessment assess(FactsRequest request, Function<Map<String, Object>, Assessment> assessment) {
    if (request.facts() == null) {
      throw InvalidInputException.of("facts", "is required");
    }
    try {
      return assessment.apply(request.facts());
    } catch (UnknownFactsException unknown) {
      throw new InvalidInputException(
          unknown.faults().stream().map(fault -> new Problem.FieldError("facts." + fault.path(), fault.message())).toList());
    }
  }
}
