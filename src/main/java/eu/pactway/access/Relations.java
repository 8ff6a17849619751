package eu.pactway.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a person has to do with a case. */
@Component
class Relations {

  private final Units units;

  Relations(Units units) {
    this.units = units;
  }

  Set<Relation> of(Standing person, CaseTies ofCase) {
    Set<Relation> relations = EnumSet.of(byUnit(person, ofCase));
    boolean counsels = person.is(Role.LEGAL_COUNSELLOR) && ofCase.tied(person.user(), Tie.COUNSELLOR);
    boolean represents = person.is(Role.GUARDIAN) && ofCase.tied(person.user(), Tie.GUARDIAN);
    if (counsels || represents) {
      relations.add(Relation.OWN_PERSON);
    }
    return relations;
  }

  private Relation byUnit(Standing person, CaseTies ofCase) {
    boolean named = ofCase.tied(person.user(), Tie.NAMED);
    boolean own = units.withBeneath(person.units()).contains(ofCase.unit());
    boolean knows = ofCase.sensitive() ? named : own;
    if (knows && ofCase.tied(person.user(), Tie.BARRED)) {
      return Relation.DECIDED_BEFORE;
    }
    if (knows) {
      return ofCase.sensitive() ? Relation.NAMED : Relation.OWN_UNIT;
    }
    if (own) {
      return Relation.NOT_NAMED;
    }
    return person.units().isEmpty() ? Relation.NO_RELATION : Relation.OTHER_UNIT;
  }
}
