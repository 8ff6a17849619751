package eu.pactway.oversight;

import eu.pactway.casefile.Authority;
import eu.pactway.engine.EngineUser;
import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.PlainText;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What the forms of a complaint show: all of it to the monitor; to the authority the recommendations, and who is to be protected from what (SCR Art 10(2)). */
@Component
class ComplaintTexts implements FormContribution {

  private static final String TO_THE_AUTHORITY = "complaint-response";
  private static final String RECOMMENDATIONS = "complaintRecommendations";
  private static final String SUMMARY = "complaintSummary";
  private static final String PROTECTION = "protectionRequest";
  private static final String ANSWER = "complaintAnswer";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private final Complaints complaints;
  private final ComplaintLetters letters;
  private final Authority authority;
  private final TaskService taskService;
  private final EngineUser engine;

  ComplaintTexts(Complaints complaints, ComplaintLetters letters, Authority authority, TaskService taskService, EngineUser engine) {
    this.complaints = complaints;
    this.letters = letters;
    this.authority = authority;
    this.taskService = taskService;
    this.engine = engine;
  }

  @Override
  public Set<String> keys() {
    return Set.of(RECOMMENDATIONS, SUMMARY, PROTECTION, ANSWER);
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    if (task.processKey().equals(Protection.PROCESS)) {
      return complaint(task).map(complaint -> Map.<String, Object>of(PROTECTION, PlainText.of(said(complaint, "protectionNeeded")))).orElse(Map.of());
    }
    if (!task.processKey().equals(Complaints.PROCESS)) {
      return Map.of();
    }
    return complaint(task)
        .map(
            complaint ->
                task.formId().equals(TO_THE_AUTHORITY)
                    ? Map.<String, Object>of(RECOMMENDATIONS, recommendations(complaint))
                    : Map.<String, Object>of(SUMMARY, summary(complaint), ANSWER, answer(complaint)))
        .orElse(Map.of());
  }

  private Optional<Complaint> complaint(FormTask task) {
    Object number = engine.asTheEngine(() -> taskService.getVariable(task.taskId(), Complaints.NUMBER));
    return number == null ? Optional.empty() : complaints.find(number.toString());
  }

  private static String recommendations(Complaint complaint) {
    return "**" + complaint.number() + "**  \n" + PlainText.of(said(complaint, "recommendations"));
  }

  /** Where the letter is and how it is understood. */
  private String answer(Complaint complaint) {
    String interpreted = letters.of(complaint)
        .filter(letter -> !letter.language().equals(complaint.language()))
        .map(letter -> "  \n**The letter is in English**; have it explained in " + language(complaint) + " by an interpreter.")
        .orElse("");
    return "[The letter](" + "/api/v1/complaints/" + complaint.number() + "/answer) goes to: " + contact(complaint) + interpreted;
  }

  private static String contact(Complaint complaint) {
    return complaint.contact() == null ? "nobody said where" : PlainText.of(complaint.contact());
  }

  private static String language(Complaint complaint) {
    return complaint.language() == null || complaint.language().equals("other")
        ? "a language that was not said"
        : Locale.forLanguageTag(complaint.language()).getDisplayLanguage(Locale.ENGLISH);
  }

  private String summary(Complaint complaint) {
    String where = complaint.place() == null ? "" : " · " + PlainText.of(complaint.place());
    String findings = said(complaint, "investigationFindings");
    return "**" + complaint.number() + "** · " + complaint.subject() + " · by " + complaint.capacity() + where + "  \n"
        + (complaint.happenedAt() == null ? "" : "**Happened:** " + DAY.format(complaint.happenedAt().atZone(authority.zone())) + "  \n")
        + "**Answer:** to " + contact(complaint) + ", in " + language(complaint) + "  \n"
        + PlainText.of(complaint.text()) + (findings.isEmpty() ? "" : "  \n**Found:** " + PlainText.of(findings));
  }

  /** The last answer to a field in the course of the complaint. */
  private static String said(Complaint complaint, String field) {
    return complaint.steps().stream().map(step -> step.said().get(field)).filter(v -> v != null).reduce((a, b) -> b).orElse("").toString();
  }
}
