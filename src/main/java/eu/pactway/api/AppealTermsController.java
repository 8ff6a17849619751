package eu.pactway.api;

import static eu.pactway.access.Operation.READ_LAW;

import eu.pactway.access.Permitted;
import eu.pactway.appeal.AppealAssessment;
import eu.pactway.appeal.AppealFactsVocabulary;
import eu.pactway.appeal.AppealTerms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Terms of appeals by the decision tables that the processes run. */
@RestController
@Permitted(READ_LAW)
@RequestMapping(
    path = "/api/v1/assessments/appeal-terms",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Assessments", description = "Decision tables of the law, run on given facts")
class AppealTermsController {

  /** Facts by their names in the contract. */
  record Facts(Map<String, Object> facts) {}

  private final AppealTerms terms;
  private final AppealFactsVocabulary vocabulary;

  AppealTermsController(AppealTerms terms, AppealFactsVocabulary vocabulary) {
    this.terms = terms;
    this.vocabulary = vocabulary;
  }

  @PostMapping
  @Operation(
      summary = "Term of the appeal, right to remain and block on removal for given facts",
      description = "What the facts leave open stays out of the outcome. Unknown facts or values are refused by name.")
  AppealAssessment assess(@RequestBody Facts request) {
    if (request.facts() == null) {
      throw InvalidInputException.of("facts", "is required");
    }
    List<Problem.FieldError> errors =
        vocabulary.faults(request.facts()).entrySet().stream().map(f -> new Problem.FieldError(f.getKey(), f.getValue())).toList();
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return terms.assess(request.facts());
  }
}
