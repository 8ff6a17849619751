package eu.pactway.letters;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Catalogue;
import eu.pactway.law.NationalProfile;
import eu.pactway.law.NationalProfile.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the authorities and the court of the Member State call themselves, as its national profile says. */
@Component
class OfficeNames {

  private final Map<Task, NationalProfile.Office> offices;

  /** @throws IllegalStateException where the profile leaves out one: a letter would not say who wrote it */
  OfficeNames(Catalogue catalogue, Authority authority) {
    offices = catalogue.profile(authority.memberState()).authorities();
    List<String> missing = Arrays.stream(Task.values()).filter(task -> !offices.containsKey(task)).map(Task::id).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("law/national/" + authority.code() + ".yaml: authorities: missing: " + missing);
    }
  }

  String of(Task task) {
    NationalProfile.Office office = offices.get(task);
    return office.localName() == null ? office.name() : office.localName();
  }
}
