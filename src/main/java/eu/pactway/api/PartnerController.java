package eu.pactway.api;

import static eu.pactway.access.Operation.TRY_PARTNERS;

import eu.pactway.access.Permitted;
import eu.pactway.partner.Partner;
import eu.pactway.partner.PartnerHealth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which partners answer, and what waits for those that do not. */
@RestController
@RequestMapping("/api/v1/partners")
@Tag(name = "Partners")
class PartnerController {

  /** {@code awaySince} is null where the partner answers; {@code waiting} counts the steps and messages that wait for it. */
  record PartnerState(String partner, OffsetDateTime awaySince, OffsetDateTime lastFailureAt, int waiting) {}

  record PartnerList(List<PartnerState> items) {}

  record Retried(int steps) {}

  private final PartnerHealth health;
  private final Moments moments;

  PartnerController(PartnerHealth health, Moments moments) {
    this.health = health;
    this.moments = moments;
  }

  @GetMapping
  @Permitted(TRY_PARTNERS)
  @Operation(summary = "See which partners answer", description = "What waits for a partner is tried again by itself when it is back.")
  PartnerList all() {
    return new PartnerList(health.all().stream().map(this::answer).toList());
  }

  @PostMapping("/{partner}/retry")
  @Permitted(TRY_PARTNERS)
  @Operation(
      summary = "Try again now what waits for a partner",
      description = "Steps whose tries are used up as well; what waits longest comes first. Harmless while the partner is away: it all waits on.")
  Retried retry(@PathVariable String partner) {
    Partner known = Partner.find(partner).orElseThrow(() -> new NothingThereException("No partner " + partner));
    return new Retried(health.retry(known));
  }

  private PartnerState answer(PartnerHealth.State state) {
    return new PartnerState(state.partner(), moments.offset(state.awaySince()), moments.offset(state.lastFailureAt()), state.waiting());
  }
}
