package eu.pactway.journey;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.NewCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Persons who arrive together, such as those of one boat: each gets a case of his or her own, all of them or none. */
@Service
@Transactional
public class GroupArrivals {

  private final CaseFile caseFile;
  private final Journeys journeys;
  private final HandlingOfficers officers;
  private final GroupRows rows;

  GroupArrivals(CaseFile caseFile, Journeys journeys, HandlingOfficers officers, GroupRows rows) {
    this.caseFile = caseFile;
    this.journeys = journeys;
    this.officers = officers;
    this.rows = rows;
  }

  /**
   * Opens the cases, spreads them over the officers and starts the journeys. Members with the same family reference stay together.
   *
   * @param group the authority's own name of the arrival
   * @return case numbers in the order of the members
   */
  public List<String> begin(String group, List<NewCase> members) {
    List<String> caseNumbers = new ArrayList<>();
    Map<String, List<String>> families = new LinkedHashMap<>();
    for (NewCase member : members) {
      String caseNumber = caseFile.open(member);
      caseNumbers.add(caseNumber);
      String family = member.familyReference() == null ? caseNumber : member.familyReference();
      families.computeIfAbsent(family, none -> new ArrayList<>()).add(caseNumber);
    }
    rows.add(group, caseNumbers);
    officers.spread(families.values());
    caseNumbers.forEach(journeys::start);
    return caseNumbers;
  }

  /** Case numbers of a group, in the order of its members; empty where none is known by the name. */
  public List<String> of(String group) {
    return rows.of(group);
  }
}
