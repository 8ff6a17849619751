package eu.pactway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.pactway.casefile.Awaited;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.PersonView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A case as it stands.
 *
 * @param person left out in lists, and for those who follow cases without names
 * @param openTasks left out in lists
 * @param awaited left out in lists
 */
@Schema(name = "Case")
record CaseAnswer(
    @Schema(example = "IT-2026-0000001-7") String caseNumber,
    String memberState,
    @Schema(
            allowableValues = {
              "arrival", "screening", "registration", "responsibility", "examination", "appeal", "integration", "return", "closed"
            })
        String stage,
    @Schema(nullable = true, example = "protection-granted-and-integrated") String outcome,
    @Schema(nullable = true, example = "regular") String track,
    @Schema(nullable = true, example = "IT") String responsibleMemberState,
    ArrivalAnswer arrival,
    @Schema(nullable = true) String applicationMadeAt,
    boolean unaccompaniedMinor,
    boolean minor,
    String familyReference,
    String externalReference,
    OffsetDateTime openedAt,
    OffsetDateTime changedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) PersonAnswer person,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<OpenTasks.OpenTask> openTasks,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<AwaitedAnswer> awaited) {

  /** What the case waits for from outside; {@code attempts} and {@code lastTriedAt} are null where the partner has the question. */
  @Schema(name = "AwaitedAnswer")
  record AwaitedAnswer(
      @Schema(example = "security-databases") String partner,
      @Schema(example = "Schengen Information System") String what,
      OffsetDateTime since,
      @Schema(nullable = true) Integer attempts,
      @Schema(nullable = true) OffsetDateTime lastTriedAt) {

    static AwaitedAnswer of(Awaited awaited, Moments moments) {
      return new AwaitedAnswer(
          awaited.partner(), awaited.what(), moments.offset(awaited.since()), awaited.attempts(), moments.offset(awaited.lastTriedAt()));
    }
  }

  record ArrivalAnswer(String kind, String at, String place) {}

  record PersonAnswer(
      String givenNames, String familyNames, LocalDate dateOfBirth, String sex, String nationality, List<String> languages) {

    static PersonAnswer of(PersonView person) {
      return new PersonAnswer(
          person.givenNames(), person.familyNames(), person.dateOfBirth(), person.sex(), person.nationality(), person.languages());
    }
  }

  static CaseAnswer of(CaseView view, Moments moments, boolean withNames, List<OpenTasks.OpenTask> openTasks, List<AwaitedAnswer> awaited) {
    return of(view, moments, withNames, withNames ? PersonAnswer.of(view.applicant()) : null, openTasks, awaited);
  }

  /** Without the person, of whom a reading would have to be kept in the log of each case. */
  static CaseAnswer listed(CaseView view, Moments moments, boolean withReferences) {
    return of(view, moments, withReferences, null, null, null);
  }

  private static CaseAnswer of(
      CaseView view, Moments moments, boolean withReferences, PersonAnswer person, List<OpenTasks.OpenTask> openTasks, List<AwaitedAnswer> awaited) {
    var arrival = view.arrival();
    return new CaseAnswer(
        view.caseNumber(),
        view.memberState(),
        view.stage(),
        view.outcome(),
        view.track(),
        view.responsibleMemberState(),
        new ArrivalAnswer(arrival.kind().value(), moments.text(arrival.at()), arrival.place()),
        moments.text(view.applicationMadeAt()),
        Boolean.TRUE.equals(view.facts().get("unaccompaniedMinor")),
        Boolean.TRUE.equals(view.facts().get("minor")),
        withReferences ? view.familyReference() : null,
        withReferences ? view.externalReference() : null,
        moments.offset(view.openedAt()),
        moments.offset(view.changedAt()),
        person,
        openTasks,
        awaited);
  }
}
