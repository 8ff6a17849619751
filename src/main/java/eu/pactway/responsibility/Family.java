package eu.pactway.responsibility;

import eu.pactway.decisions.Facts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Family, siblings, relatives and dependants: AMMR Arts 25 to 28, 34 and 36(2). */
record Family(Facts facts, String determiningState) {

  private static final Set<String> CLOSE = Set.of("father", "mother", "responsible-adult", "sibling", "brother", "sister");
  private static final Set<String> RELATIVES = Set.of("aunt", "uncle", "grandmother", "grandfather");
  private static final Set<String> FAMILY_MEMBERS = Set.of("spouse", "partner", "child", "parent");
  private static final Set<String> SETTLED = Set.of("beneficiary", "long-term-resident", "naturalised-former-beneficiary");

  void find(Findings findings) {
    boolean alone = facts.is("applicant.age_group", "unaccompanied-minor");
    Set<String> kin = alone ? kinStates() : Set.of();
    findings.names("followsParent", "parentState", parentState());
    findings
        .is("kinInSeveralStates", kin.size() > 1)
        .is("familyOrSiblingFound", kin.size() == 1 && kin(CLOSE).findAny().isPresent())
        .is("relativeFound", kin.size() == 1 && kin(RELATIVES).findAny().isPresent())
        .state("kinState", kin.size() == 1 ? kin.iterator().next() : null)
        .is("minorStaysAtFirstRegistration", alone && kin.isEmpty() && facts.is("applicant.first_registration_in_best_interests"));
    findings.names("protectedFamilyFound", "protectedFamilyState", alone ? null : member(f -> SETTLED.contains(f.text("status"))));
    findings.names("applicantFamilyFound", "applicantFamilyState",
        alone ? null : member(f -> f.is("status", "applicant-no-first-decision")));
    findings.names("familyWouldBeSplit", "familyGroupState", groupState());
    findings.names("dependencyEstablished", "dependencyState", dependencyState());
  }

  /** States with a person that counts for an unaccompanied minor; none where joining them is against the best interests. */
  Set<String> kinStates() {
    return Stream.concat(kin(CLOSE), kin(RELATIVES)).map(k -> k.text("member_state")).collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Facts> kin(Set<String> relations) {
    boolean spouseCounts = facts.is("applicant.married") && facts.is("applicant.spouse_legally_present");
    if (facts.is("applicant.best_interests_oppose") || spouseCounts) {
      return Stream.empty();
    }
    return facts.list("kin").stream()
        .filter(k -> relations.contains(k.text("relation")) && k.is("legally_present"))
        .filter(k -> !RELATIVES.contains(k.text("relation")) || k.is("able_to_care"));
  }

  private String parentState() {
    boolean accompanied = facts.is("applicant.age_group", "accompanied-minor") || facts.is("applicant.born_after_arrival");
    return accompanied && !facts.is("applicant.best_interests_oppose") ? facts.text("parent_case.responsible_member_state") : null;
  }

  private String member(Predicate<Facts> status) {
    return facts.list("family").stream()
        .filter(f -> FAMILY_MEMBERS.contains(f.text("relation")) && f.is("written_desire"))
        .filter(f -> !f.isNot("family_formed_before_arrival") || f.is("status", "child"))
        .filter(status)
        .map(f -> f.text("member_state"))
        .findFirst()
        .orElse(null);
  }

  private String groupState() {
    List<Facts> group = facts.list("family_group");
    Map<String, Long> numbers = group.stream().collect(Collectors.groupingBy(g -> g.text("criteria_state"), Collectors.counting()));
    if (numbers.size() < 2) {
      return null;
    }
    long largest = numbers.values().stream().max(Long::compare).orElseThrow();
    return group.stream()
        .filter(g -> numbers.get(g.text("criteria_state")) == largest)
        .min(Comparator.comparing(g -> g.number("birth_year"), Comparator.nullsLast(Comparator.naturalOrder())))
        .map(g -> g.text("criteria_state"))
        .orElse(null);
  }

  private String dependencyState() {
    boolean established = facts.has("dependency") && facts.is("dependency.written_desire") && facts.is("dependency.ties_existed_before")
        && facts.is("dependency.able_to_care") && facts.has("dependency.relative_legally_resident_in");
    if (!established) {
      return null;
    }
    return facts.isNot("dependency.applicant_can_travel") ? determiningState : facts.text("dependency.relative_legally_resident_in");
  }
}
