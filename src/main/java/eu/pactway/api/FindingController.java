package eu.pactway.api;

import static eu.pactway.access.Operation.MEND_ENGINE;
import static eu.pactway.access.Operation.SEE_ENGINE;

import eu.pactway.access.Permitted;
import eu.pactway.operations.Finding;
import eu.pactway.operations.FindingKind;
import eu.pactway.operations.Findings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is not as it must be and that nothing would mend by itself. */
@RestController
@RequestMapping("/api/v1/operations/findings")
@Tag(name = "Operations")
class FindingController {

  /** {@code mending} is the page that says what to do; {@code mendsAtACall} whether {@code POST …/mend} does it. */
  record KindAnswer(String kind, String title, long count, boolean mendsAtACall, String mending) {}

  record FindingAnswer(String kind, String caseNumber, String subject, OffsetDateTime since) {}

  record FindingList(List<KindAnswer> kinds, List<FindingAnswer> items) {}

  record Mended(int findings) {}

  private final Findings findings;
  private final Moments moments;

  FindingController(Findings findings, Moments moments) {
    this.findings = findings;
    this.moments = moments;
  }

  @GetMapping
  @Permitted(SEE_ENGINE)
  @Operation(
      summary = "See stuck cases, clocks without a timer, orphan timers, and what waits too long",
      description = "Of each kind up to limit (100), longest standing first; kinds count all of them. Empty items are how it should be.")
  FindingList all(@RequestParam(required = false) String kind, @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > 1000) {
      throw InvalidInputException.of("limit", "is between 1 and 1000");
    }
    List<FindingKind> asked = kind == null ? List.of(FindingKind.values()) : List.of(kind(kind));
    return new FindingList(
        asked.stream().map(this::answer).toList(), asked.stream().flatMap(k -> findings.of(k, limit).stream()).map(this::answer).toList());
  }

  @PostMapping("/{kind}/mend")
  @Permitted(MEND_ENGINE)
  @Operation(
      summary = "Mend all findings of a kind",
      description = "Where a timer is missing or late it is set to now, where one is too many it is taken away. What needs a person is refused (422).")
  Mended mend(@PathVariable String kind) {
    FindingKind known = kind(kind);
    if (known.mending() == FindingKind.Mending.BY_HAND) {
      throw InvalidInputException.of("kind", "is mended by hand: see " + page(known));
    }
    return new Mended(findings.mend(known));
  }

  private static FindingKind kind(String id) {
    return FindingKind.of(id)
        .orElseThrow(
            () -> InvalidInputException.of("kind", "is one of " + Arrays.stream(FindingKind.values()).map(FindingKind::id).collect(Collectors.joining(", "))));
  }

  private KindAnswer answer(FindingKind kind) {
    return new KindAnswer(kind.id(), kind.title(), findings.count(kind), kind.mending() != FindingKind.Mending.BY_HAND, page(kind));
  }

  private FindingAnswer answer(Finding finding) {
    return new FindingAnswer(finding.kind().id(), finding.caseNumber(), finding.subject(), moments.offset(finding.since()));
  }

  private static String page(FindingKind kind) {
    return "docs/operations/mending/" + kind.id() + ".md";
  }
}
