package eu.pactway.partner.simulator;

import eu.pactway.access.Operation;
import eu.pactway.access.Permitted;
import eu.pactway.partner.Partner;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells simulated partners how to behave, and what reached them. Roles {@code admin} and {@code system}. */
@RestController
@Permitted(Operation.SIMULATE)
@RequestMapping("/api/v1/simulation/partners/{partner}")
@Profile("simulators")
class PartnerBehaviourController {

  private static final String KNOWN = Arrays.stream(Partner.values()).map(Partner::id).collect(Collectors.joining(", "));

  private final Faults faults;
  private final ScriptedAnswers scripts;
  private final ReceivedCalls calls;

  PartnerBehaviourController(Faults faults, ScriptedAnswers scripts, ReceivedCalls calls) {
    this.faults = faults;
    this.scripts = scripts;
    this.calls = calls;
  }

  /** Sets the fault of the partner's next calls; replaces the one before. */
  @PutMapping("/faults")
  Fault setFault(@PathVariable String partner, @Valid @RequestBody Fault fault) {
    faults.set(partner(partner), fault);
    return fault;
  }

  @GetMapping("/faults")
  Fault fault(@PathVariable String partner) {
    return faults.of(partner(partner));
  }

  /** Makes the partner give an answer of its contract, such as a hit. */
  @PutMapping("/answers")
  ScriptedAnswer setAnswer(@PathVariable String partner, @Valid @RequestBody ScriptedAnswer answer) {
    scripts.add(partner(partner), answer);
    return answer;
  }

  @DeleteMapping("/answers")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clearAnswers(@PathVariable String partner) {
    scripts.clear(partner(partner));
  }

  /** Calls that reached the partner, by operation and idempotency key, oldest first. */
  @GetMapping("/calls")
  List<ReceivedCalls.Count> calls(@PathVariable String partner) {
    return calls.of(partner(partner));
  }

  private static Partner partner(String id) {
    return Partner.find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No partner is called so; known: " + KNOWN));
  }
}
