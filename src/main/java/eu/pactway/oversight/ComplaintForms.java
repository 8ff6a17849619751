package eu.pactway.oversight;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.FormSubmittedWithoutCase;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes each step of a complaint into the register; starts the taking down of one that is announced (SCR Art 10(1) and (2)). */
@Component
class ComplaintForms {

  private static final Map<String, String> STEPS =
      Map.of(
          "complaint-examination", "examined",
          "complaint-investigation", "investigated",
          "complaint-referral", "referred",
          "complaint-outcome", Complaints.CONCLUDED,
          "complaint-answer", "told",
          "complaint-protection", Protection.ANSWERED,
          "complaint-response", "answered-by-authority",
          "complaint-follow-up", "followed-up");

  private final Complaints complaints;
  private final Protection protection;
  private final ComplaintHandling handling;
  private final ComplaintLetters letters;
  private final TaskService taskService;
  private final EngineUser engine;

  ComplaintForms(Complaints complaints, Protection protection, ComplaintHandling handling, ComplaintLetters letters, TaskService taskService, EngineUser engine) {
    this.complaints = complaints;
    this.protection = protection;
    this.handling = handling;
    this.letters = letters;
    this.taskService = taskService;
    this.engine = engine;
  }

  @EventListener
  void on(FormSubmitted form) {
    step(form.formId(), form.taskId(), form.answers(), form.submittedBy());
  }

  @EventListener
  void on(FormSubmittedWithoutCase form) {
    step(form.formId(), form.taskId(), form.answers(), form.submittedBy());
  }

  private void step(String formId, String taskId, Map<String, Object> answers, String by) {
    String step = STEPS.get(formId);
    if (step != null) {
      String number = (String) engine.asTheEngine(() -> taskService.getVariable(taskId, Complaints.NUMBER));
      Optional.ofNullable(number).ifPresent(known -> taken(known, step, answers, by));
    }
  }

  private void taken(String number, String step, Map<String, Object> answers, String by) {
    if (step.equals("referred")) {
      handling.refuseAnotherBody(number, answers.get("referredTo"));
    }
    complaints.step(number, step, answers, by);
    if (step.equals(Complaints.CONCLUDED)) {
      letters.write(number);
    }
    if (Boolean.TRUE.equals(answers.get("personAtRisk"))) {
      protection.ask(number, by);
    }
    if (step.equals(Protection.ANSWERED)) {
      protection.answered(number);
    }
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    if (recorded.event().type().equals("complaint-announced")) {
      complaints.takeDown(recorded.event().caseNumber());
    }
  }
}
