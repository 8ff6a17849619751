package eu.pactway.api;

import static eu.pactway.access.Operation.FOLLOW_CASE;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.pactway.access.FileRestrictions;
import eu.pactway.access.FileView;
import eu.pactway.access.Permitted;
import eu.pactway.access.Standing;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Notice;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.PersonView;
import eu.pactway.casefile.TimelineEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened in a case and who was told. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
@Tag(name = "Cases")
class TimelineController {

  record TimelineAnswer(OffsetDateTime at, OffsetDateTime recordedAt, String type, String article, String actor, String text,
      @JsonInclude(JsonInclude.Include.NON_NULL) String withheld) {}

  record NoticeAnswer(String id, OffsetDateTime at, String recipient, String kind, String text,
      @JsonInclude(JsonInclude.Include.NON_NULL) String withheld) {}

  private final CaseFile caseFile;
  private final Notices notices;
  private final FileRestrictions restrictions;
  private final Moments moments;

  TimelineController(CaseFile caseFile, Notices notices, FileRestrictions restrictions, Moments moments) {
    this.caseFile = caseFile;
    this.notices = notices;
    this.restrictions = restrictions;
    this.moments = moments;
  }

  @GetMapping("/timeline")
  @Permitted(FOLLOW_CASE)
  @Operation(summary = "Read the timeline of a case", description = "Oldest first: legal events and notes. A monitor sees no names. Of what is withheld from an adviser or guardian only the ground stands in withheld (APR Art 18(2), SCR Art 16).")
  List<TimelineAnswer> timeline(@PathVariable String caseNumber, Authentication user) {
    UnaryOperator<String> names = names(caseNumber, user);
    FileView seen = restrictions.view(Standing.of(user), caseNumber);
    return caseFile.timeline(caseNumber).stream()
        .map(entry -> seen.withheldEvent(entry.type()).map(ground -> withheld(entry, ground)).orElseGet(() -> answer(entry, names)))
        .toList();
  }

  @GetMapping("/notices")
  @Permitted(FOLLOW_CASE)
  @Operation(summary = "Read who was told what in a case", description = "Roles and partners, oldest first. Of what is withheld from an adviser or guardian only the ground stands in withheld.")
  List<NoticeAnswer> notices(@PathVariable String caseNumber, Authentication user) {
    UnaryOperator<String> names = names(caseNumber, user);
    FileView seen = restrictions.view(Standing.of(user), caseNumber);
    return notices.of(caseNumber).stream()
        .map(notice -> seen.withheldEvent(notice.kind()).map(ground -> withheld(notice, ground)).orElseGet(() -> answer(notice, names)))
        .toList();
  }

  private UnaryOperator<String> names(String caseNumber, Authentication user) {
    PersonView applicant = caseFile.get(caseNumber).applicant();
    return Reader.seesNames(user) ? UnaryOperator.identity() : new NameMask(applicant);
  }

  private TimelineAnswer withheld(TimelineEntry entry, String ground) {
    return new TimelineAnswer(moments.offset(entry.at()), moments.offset(entry.recordedAt()), null, null, null, null, ground);
  }

  private NoticeAnswer withheld(Notice notice, String ground) {
    return new NoticeAnswer(notice.id().toString(), moments.offset(notice.at()), null, null, null, ground);
  }

  private TimelineAnswer answer(TimelineEntry entry, UnaryOperator<String> names) {
    return new TimelineAnswer(
        moments.offset(entry.at()),
        moments.offset(entry.recordedAt()),
        entry.type(),
        entry.article(),
        entry.actor(),
        names.apply(entry.text()),
        null);
  }

  private NoticeAnswer answer(Notice notice, UnaryOperator<String> names) {
    return new NoticeAnswer(
        notice.id().toString(), moments.offset(notice.at()), notice.recipient(), notice.kind(), names.apply(notice.text()), null);
  }
}
