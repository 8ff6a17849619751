package eu.pactway.api;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import eu.pactway.journey.GroupArrivals;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a group arrival as a whole and opens its cases, all or none; the same request again opens nothing. */
@Component
class GroupOpening {

  private final GroupArrivals groups;
  private final Idempotency idempotency;
  private final NewCases newCases;

  GroupOpening(GroupArrivals groups, Idempotency idempotency, NewCases newCases) {
    this.groups = groups;
    this.idempotency = idempotency;
    this.newCases = newCases;
  }

  /** @param idempotencyKey null makes the arrival's own reference the key, so that no boat is taken in twice */
  @Transactional
  public void open(String caller, String idempotencyKey, GroupArrivalRequest request) {
    List<NewCase> members = read(request);
    String key = idempotencyKey == null ? "arrival " + request.reference() : idempotencyKey;
    idempotency.once(caller, key, null, request, () -> begin(request.reference(), members));
  }

  private String begin(String reference, List<NewCase> members) {
    if (!groups.of(reference).isEmpty()) {
      throw InvalidInputException.of("reference", "names an arrival that is registered already");
    }
    groups.begin(reference, members);
    return reference;
  }

  private List<NewCase> read(GroupArrivalRequest request) {
    var errors = new ArrayList<Problem.FieldError>();
    Arrival arrival = newCases.arrival(request.arrival(), errors);
    List<NewCase> members = new ArrayList<>();
    for (int i = 0; i < request.members().size(); i++) {
      String field = "members[" + i + "]";
      GroupArrivalRequest.Member member = request.members().get(i);
      Moment made = newCases.applicationMade(field + ".applicationMadeAt", member.applicationMadeAt(), errors);
      NewPerson person = newCases.person(field + ".person", member.person(), errors);
      if (errors.isEmpty()) {
        members.add(
            new NewCase(
                arrival,
                made,
                person,
                Boolean.TRUE.equals(member.unaccompaniedMinor()),
                family(request.reference(), member.family()),
                member.externalReference()));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return members;
  }

  /** The short names that a list on board gives to families come again on the next boat. */
  private static String family(String reference, String family) {
    return family == null || family.isBlank() ? null : reference + "/" + family.trim();
  }
}
