package eu.pactway.journey;

import eu.pactway.casefile.CaseFile;
import eu.pactway.engine.EngineUser;
import eu.pactway.engine.TaskAudience;
import eu.pactway.engine.TaskOwner;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who handles a case in a role. The cases of a group arrival are spread over the officers of a role, a family staying with one of them;
 * any other case waits in the queue of the role until somebody claims its task.
 */
@Service
@Transactional
public class HandlingOfficers implements TaskOwner {

  private final OfficerRows rows;
  private final SpreadSettings settings;
  private final CaseFile caseFile;
  private final IdentityService identities;
  private final TaskService tasks;
  private final EngineUser engineUser;
  private final TaskAudience audience;

  HandlingOfficers(
      OfficerRows rows,
      SpreadSettings settings,
      CaseFile caseFile,
      IdentityService identities,
      TaskService tasks,
      EngineUser engineUser,
      TaskAudience audience) {
    this.rows = rows;
    this.settings = settings;
    this.caseFile = caseFile;
    this.identities = identities;
    this.tasks = tasks;
    this.engineUser = engineUser;
    this.audience = audience;
  }

  @Override
  public Optional<String> of(String caseNumber, String role) {
    return settings.roles().contains(role) ? rows.find(caseNumber, role).filter(officer -> mayKnow(caseNumber, role, officer)) : Optional.empty();
  }

  /** Officers of a case by role; empty for a case that was not spread. */
  public Map<String, String> of(String caseNumber) {
    return rows.of(caseNumber);
  }

  /** Gives each family, or person alone, to the officer of each role who has the fewest running cases. */
  void spread(Collection<List<String>> families) {
    settings.roles().forEach(role -> spread(families, role));
  }

  private void spread(Collection<List<String>> families, String role) {
    Map<String, Integer> load = new TreeMap<>();
    officers(role).forEach(officer -> load.put(officer, 0));
    rows.load(role).forEach((officer, cases) -> load.computeIfPresent(officer, (known, none) -> cases));
    Map<String, List<String>> groups = new TreeMap<>();
    load.keySet().forEach(officer -> groups.put(officer, groups(officer)));
    for (List<String> family : families) {
      load.entrySet().stream()
          .filter(officer -> family.stream().allMatch(
              caseNumber -> audience.refusal(caseNumber, role, officer.getKey(), groups.get(officer.getKey())).isEmpty()))
          .min(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .ifPresent(
              officer -> {
                family.forEach(caseNumber -> rows.put(caseNumber, role, officer));
                load.merge(officer, family.size(), Integer::sum);
              });
    }
  }

  /**
   * Hands a case to another officer of the role, with the tasks of the role that are open.
   *
   * @param decidedBy who hands it over
   * @throws IllegalArgumentException where the person does not have the role, or the role's work is not spread
   */
  public void handOver(String caseNumber, String role, String officer, String decidedBy) {
    caseFile.get(caseNumber);
    if (!settings.roles().contains(role)) {
      throw new IllegalArgumentException("The work of " + role + " is not spread; known are " + settings.roles());
    }
    if (!officers(role).contains(officer)) {
      throw new IllegalArgumentException(officer + " is no " + role);
    }
    audience.refusal(caseNumber, role, officer, null).ifPresent(why -> {
      throw new IllegalArgumentException(why);
    });
    rows.put(caseNumber, role, officer);
    engineUser.asTheEngine(
        () -> {
          openTasks(caseNumber, role).forEach(task -> tasks.setAssignee(task.getId(), officer));
          return null;
        });
    caseFile.note(caseNumber, "officer-changed", null, decidedBy, "The case is now handled by " + officer + " (" + role + ").");
  }

  private boolean mayKnow(String caseNumber, String role, String officer) {
    return audience.refusal(caseNumber, role, officer, null).isEmpty();
  }

  private List<String> groups(String officer) {
    return engineUser.asTheEngine(() -> identities.createGroupQuery().groupMember(officer).list()).stream().map(Group::getId).toList();
  }

  private List<Task> openTasks(String caseNumber, String role) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskCandidateGroup(role).includeAssignedTasks().list();
  }

  private List<String> officers(String role) {
    return engineUser.asTheEngine(() -> identities.createUserQuery().memberOfGroup(role).orderByUserId().asc().list()).stream()
        .map(User::getId)
        .toList();
  }
}
