package eu.pactway.api;

import static eu.pactway.access.Operation.KEEP_UNITS;
import static eu.pactway.access.Operation.SEE_UNITS;

import eu.pactway.access.Permitted;
import eu.pactway.access.Unit;
import eu.pactway.access.UnitKeeping;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The units of the authority: sites below regions below the unit at the top. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Access")
class UnitController {

  record UnitRequest(
      @NotBlank(message = "is required") String name,
      @NotNull(message = "is required") @Pattern(regexp = "region|site|team", message = "must be region, site or team") String kind,
      @NotBlank(message = "is required") String parent,
      @NotNull(message = "is required") LocalDate validFrom,
      LocalDate validUntil,
      List<String> places) {}

  private final UnitKeeping units;

  UnitController(UnitKeeping units) {
    this.units = units;
  }

  @GetMapping
  @Permitted(SEE_UNITS)
  @Operation(summary = "Read the units")
  List<Unit> all() {
    return units.all();
  }

  @PutMapping("/{id}")
  @Permitted(KEEP_UNITS)
  @Operation(summary = "Make a unit or change it", description = "places are those whose arrivals the unit takes; people join by the group unit-<id>.")
  List<Unit> keep(@PathVariable String id, @Valid @RequestBody UnitRequest request) {
    try {
      units.keep(
          new Unit(id, request.name(), request.kind(), request.parent(), request.validFrom(), request.validUntil()),
          request.places() == null ? List.of() : request.places());
    } catch (IllegalArgumentException refused) {
      throw InvalidInputException.of("parent", refused.getMessage());
    }
    return units.all();
  }
}
