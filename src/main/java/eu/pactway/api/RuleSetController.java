package eu.pactway.api;

import static eu.pactway.access.Operation.READ_LAW;

import eu.pactway.access.Permitted;
import eu.pactway.law.Catalogue;
import eu.pactway.law.MemberState;
import eu.pactway.law.NationalProfile;
import eu.pactway.law.OpenQuestion;
import eu.pactway.law.RuleSet;
import eu.pactway.law.UnknownMemberStateException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which law counts here: acts with their validity in time, answers to what the acts leave open, the law of the Member States. */
@RestController
@Permitted(READ_LAW)
@RequestMapping(path = "/api/v1", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Law")
class RuleSetController {

  private final Catalogue catalogue;

  RuleSetController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The law as it counts here.
   *
   * @param version of the law files
   */
  record LawAnswer(String version, List<RuleSet> ruleSets, List<QuestionAnswer> readings) {}

  /**
   * A question that the acts leave open.
   *
   * @param chosen the reading taken here
   */
  record QuestionAnswer(String id, String article, String question, String chosen, List<OpenQuestion.Answer> readings) {}

  @GetMapping("/rule-sets")
  @Operation(
      summary = "The acts with their amendments and validity in time, and the readings taken of what they leave open",
      description = "An act whose first day is not known yet is listed as not active.")
  LawAnswer ruleSets() {
    List<QuestionAnswer> questions = catalogue.readings().questions().stream()
        .map(q -> new QuestionAnswer(q.id(), q.article(), q.question(), catalogue.readings().of(q).id(), q.readings()))
        .toList();
    return new LawAnswer(catalogue.version(), List.copyOf(catalogue.ruleSets()), questions);
  }

  @GetMapping("/member-states/{code}")
  @Operation(summary = "What is known of a Member State: values of its law, holidays, regions, authorities")
  NationalProfile memberState(@PathVariable String code) {
    try {
      return catalogue.profile(MemberState.of(code));
    } catch (UnknownMemberStateException unknown) {
      throw new NothingThereException(unknown.getMessage());
    }
  }
}
