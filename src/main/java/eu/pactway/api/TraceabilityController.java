package eu.pactway.api;

import static eu.pactway.access.Operation.READ_LAW;

import eu.pactway.access.Permitted;
import eu.pactway.trace.DutyTrace;
import eu.pactway.trace.ElementTrace;
import eu.pactway.trace.LimitTrace;
import eu.pactway.trace.Traceability;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From the law to what runs it, and back. */
@RestController
@Permitted(READ_LAW)
@RequestMapping("/api/v1/traceability")
@Tag(name = "Law")
class TraceabilityController {

  record Traces(List<LimitTrace> limits, List<DutyTrace> duties, List<ElementTrace> elements) {}

  private final ObjectProvider<Traceability> traceability;

  TraceabilityController(ObjectProvider<Traceability> traceability) {
    this.traceability = traceability;
  }

  @GetMapping
  @Operation(
      summary = "Read what runs and exercises each time limit, what does what an act asks for else, and which articles each element of a model rests on",
      description = "act narrows it to the limits and duties of one act (scr, edc, apr ...), model to the elements of one process or decision.")
  Traces traces(@RequestParam(required = false) String act, @RequestParam(required = false) String model) {
    Traceability all = traceability.getObject();
    return new Traces(
        all.limits().stream().filter(limit -> act == null || limit.act().equals(act)).toList(),
        all.duties().stream().filter(duty -> act == null || duty.act().equals(act)).toList(),
        all.elements().stream().filter(element -> model == null || element.model().equals(model)).toList());
  }
}
