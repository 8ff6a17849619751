package eu.pactway.biometrics;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Records;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers which form belongs to which request: two of the person may be at the same step at once. */
@Component
class DataRequestForms {

  private final Records records;
  private final TaskService tasks;

  DataRequestForms(Records records, TaskService tasks) {
    this.records = records;
    this.tasks = tasks;
  }

  @EventListener
  void on(FormSubmitted form) {
    String variable = DataRequest.RECORDS.get(form.formId());
    if (variable != null) {
      records.latest(form.caseNumber(), form.formId()).ifPresent(kept -> tasks.setVariable(form.taskId(), variable, kept.id().toString()));
    }
  }
}
