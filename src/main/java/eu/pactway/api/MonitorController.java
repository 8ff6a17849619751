package eu.pactway.api;

import static eu.pactway.access.Operation.MONITOR;

import eu.pactway.access.CaseGate;
import eu.pactway.access.Permitted;
import eu.pactway.access.Standing;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.PersonView;
import eu.pactway.casefile.Persons;
import eu.pactway.oversight.Complaint;
import eu.pactway.oversight.Complaints;
import eu.pactway.oversight.MonitorEntries;
import eu.pactway.oversight.MonitorEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The independent monitor's feed, and the opening of an identity for a complaint (SCR Art 10(2), APR Art 43(4)). */
@RestController
@RequestMapping("/api/v1/monitor")
@Permitted(MONITOR)
@Tag(name = "Oversight")
class MonitorController {

  record EntryAnswer(
      String cursor, String kind, String caseNumber, String place, String timeLimit, String article, String text, OffsetDateTime at,
      OffsetDateTime recordedAt) {}

  record Feed(List<EntryAnswer> items, String nextCursor) {}

  record OpeningRequest(
      @NotBlank(message = "is required: it is kept with the opening") @Size(max = 1000, message = "must have at most 1000 characters")
          String reason) {}

  record IdentityAnswer(String number, String caseNumber, CaseAnswer.PersonAnswer person) {}

  record OpeningAnswer(String number, String caseNumber, String reason, String openedBy, OffsetDateTime at) {}

  private final MonitorEntries entries;
  private final Complaints complaints;
  private final CaseFile caseFile;
  private final Persons persons;
  private final CaseGate gate;
  private final Moments moments;

  MonitorController(MonitorEntries entries, Complaints complaints, CaseFile caseFile, Persons persons, CaseGate gate, Moments moments) {
    this.entries = entries;
    this.complaints = complaints;
    this.caseFile = caseFile;
    this.persons = persons;
    this.gate = gate;
    this.moments = moments;
  }

  @GetMapping("/entries")
  @Operation(
      summary = "Read the monitor's feed",
      description = "Breaches, use of force, detention, refused access, complaints and all else that is pushed to the monitor; without "
          + "identities. A reader who goes on behind nextCursor misses nothing; it is given on the last page too, to go on from later.")
  Feed entries(
      @Parameter(description = "breach, use-of-force, detention, refused-access, complaint, …") @RequestParam(required = false) String kind,
      @RequestParam(required = false) String place,
      @RequestParam(required = false) String caseNumber,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > 200) {
      throw InvalidInputException.of("limit", "must be 1 to 200");
    }
    List<EntryAnswer> page = read(new MonitorEntries.Query(kind, place, caseNumber), cursor, limit);
    return new Feed(page, page.isEmpty() ? cursor : page.get(page.size() - 1).cursor());
  }

  private List<EntryAnswer> read(MonitorEntries.Query query, String cursor, int limit) {
    try {
      return entries.read(query, cursor, limit).stream().map(this::answer).toList();
    } catch (IllegalArgumentException noCursor) {
      throw InvalidInputException.of("cursor", "use the nextCursor of the page before");
    }
  }

  @PostMapping("/complaints/{number}/identity")
  @ResponseStatus(HttpStatus.OK)
  @Transactional
  @Operation(
      summary = "Open the identity of the person behind a complaint",
      description = "Only for a complaint, with a reason. The opening is recorded in the monitor's own trail, which nobody can change, and in the log of the case.")
  IdentityAnswer open(@PathVariable String number, @Valid @RequestBody OpeningRequest request, Authentication user) {
    Complaint complaint = complaints.find(number).orElseThrow(() -> new NothingThereException("No complaint " + number));
    String caseNumber = complaint.caseNumber() == null ? complaint.namedCase() : complaint.caseNumber();
    if (caseNumber == null || caseFile.find(caseNumber).isEmpty()) {
      throw InvalidInputException.of("number", "the complaint was brought in without a case: there is no identity to open");
    }
    gate.require(Standing.of(user), MONITOR, caseNumber, "identity");
    complaints.openIdentity(number, caseNumber, request.reason());
    PersonView person = persons.applicant(caseNumber);
    return new IdentityAnswer(number, caseNumber, CaseAnswer.PersonAnswer.of(person));
  }

  @GetMapping("/openings")
  @Operation(summary = "List the identities that were opened", description = "Oldest first, with who opened them and why.")
  List<OpeningAnswer> openings() {
    return complaints.openings().stream()
        .map(o -> new OpeningAnswer(o.number(), o.caseNumber(), o.reason(), o.openedBy(), moments.offset(o.at())))
        .toList();
  }

  private EntryAnswer answer(MonitorEntry entry) {
    return new EntryAnswer(
        entry.cursor(), entry.kind(), entry.caseNumber(), entry.place(), entry.timeLimit(), entry.article(), entry.text(),
        moments.offset(entry.at()), moments.offset(entry.recordedAt()));
  }
}
