package eu.pactway.api;

import static eu.pactway.access.Operation.MONITOR;

import eu.pactway.access.Permitted;
import eu.pactway.casefile.CaseSamples;
import eu.pactway.casefile.CaseSamples.Drawn;
import eu.pactway.casefile.CaseSamples.Frame;
import eu.pactway.casefile.CaseSamples.Sample;
import eu.pactway.oversight.MonitorEntries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Random checks and figures for the independent monitor: its sampling frame, and what its yearly recommendations count (SCR Art 10(2)). */
@RestController
@RequestMapping("/api/v1/monitor")
@Permitted(MONITOR)
@Tag(name = "Oversight")
class SampleController {

  record SampledCase(
      String caseNumber, String place, String arrivalKind, String stage, String outcome, boolean minor, boolean detained, OffsetDateTime openedAt) {}

  record SampleAnswer(String seed, long cases, List<SampledCase> items) {}

  record Figures(OffsetDateTime from, OffsetDateTime to, List<MonitorEntries.Figure> items) {}

  private final CaseSamples samples;
  private final MonitorEntries entries;
  private final Moments moments;

  SampleController(CaseSamples samples, MonitorEntries entries, Moments moments) {
    this.samples = samples;
    this.entries = entries;
    this.moments = moments;
  }

  @GetMapping("/sample")
  @Operation(
      summary = "Draw cases at random",
      description = "Out of all cases, or of those of a place, arrival, stage, outcome, of minors or detained persons, or opened in a period. The same seed draws the same cases "
          + "out of the same frame, so that a check can be repeated and defended. Without names; nothing of it stands in any case file.")
  SampleAnswer sample(
      @Parameter(description = "Chosen by who draws", example = "spot-check-2026-48") @RequestParam String seed,
      @RequestParam(defaultValue = "20") int size,
      @RequestParam(required = false) String place,
      @RequestParam(required = false) String arrivalKind,
      @RequestParam(required = false) String stage,
      @RequestParam(required = false) String outcome,
      @RequestParam(required = false) Boolean minor,
      @RequestParam(required = false) Boolean detained,
      @RequestParam(required = false) String openedFrom,
      @RequestParam(required = false) String openedBefore) {
    if (size < 1 || size > 200) {
      throw InvalidInputException.of("size", "must be 1 to 200");
    }
    if (seed.isBlank()) {
      throw InvalidInputException.of("seed", "is required");
    }
    Frame frame =
        new Frame(place, arrivalKind, stage, outcome, minor, detained, moment("openedFrom", openedFrom), moment("openedBefore", openedBefore));
    Sample sample = samples.draw(frame, seed, size);
    return new SampleAnswer(seed, sample.cases(), sample.drawn().stream().map(this::answer).toList());
  }

  @GetMapping("/figures")
  @Operation(
      summary = "Count what was reported",
      description = "By kind, place and month: breaches, refused access, use of force, detention, complaints and all else of the feed, from a moment up to another.")
  Figures figures(@RequestParam String from, @RequestParam String to) {
    Instant begin = moment("from", from);
    Instant end = moment("to", to);
    if (!begin.isBefore(end)) {
      throw InvalidInputException.of("to", "must lie after from");
    }
    return new Figures(moments.offset(begin), moments.offset(end), entries.figures(begin, end));
  }

  private Instant moment(String field, String text) {
    return text == null ? null : moments.any(field, text);
  }

  private SampledCase answer(Drawn drawn) {
    return new SampledCase(
        drawn.caseNumber(), drawn.place(), drawn.arrivalKind(), drawn.stage(), drawn.outcome(), drawn.minor(), drawn.detained(),
        moments.offset(drawn.openedAt()));
  }
}
