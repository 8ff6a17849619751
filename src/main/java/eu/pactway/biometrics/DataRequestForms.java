package eu.pactway.biometrics;

import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Records;
import eu.pactway.engine.EngineUser;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers which form belongs to which request: two of the person may be at the same step at once. */
@Component
class DataRequestForms {

  private final Records records;
  private final TaskService tasks;
  private final EngineUser user;

  DataRequestForms(Records records, TaskService tasks, EngineUser user) {
    this.records = records;
    this.tasks = tasks;
    this.user = user;
  }

  @EventListener
  void on(FormSubmitted form) {
    String variable = DataRequest.RECORDS.get(form.formId());
    if (variable != null) {
      records.latest(form.caseNumber(), form.formId()).ifPresent(kept -> user.asTheEngine(() -> remember(form.taskId(), variable, kept)));
    }
  }

  /** Whoever answers the form need not be allowed to set variables. */
  private FormRecordView remember(String task, String variable, FormRecordView kept) {
    tasks.setVariable(task, variable, kept.id().toString());
    return kept;
  }
}
