package eu.pactway.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts the desk between every user task with a form and the engine, and lets such a task be completed by its form alone: a plain
 * {@code complete} would go around its validation and is refused for everyone.
 */
final class FormIntake extends AbstractBpmnParseListener {

  private final Supplier<FormDesk> desk;
  private final DeployedForms forms;
  private final ObjectMapper json;

  FormIntake(Supplier<FormDesk> desk, DeployedForms forms, ObjectMapper json) {
    this.desk = desk;
    this.forms = forms;
    this.json = json;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    FormDefinition form = task.getFormDefinition();
    if (form.getCamundaFormDefinitionKey() == null) {
      return;
    }
    DelegateTaskFormHandler engine = (DelegateTaskFormHandler) task.getTaskFormHandler();
    DefaultTaskFormHandler original = (DefaultTaskFormHandler) engine.getFormHandler();
    Map<String, String> properties = Map.copyOf(ModelElement.properties(element));
    task.setTaskFormHandler(new DeskFormHandler(original, form, properties, desk, forms, json));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, FormIntake::refuseWithoutForm);
  }

  private static void refuseWithoutForm(DelegateTask task) {
    if (!SubmittedForms.current().contains(task.getId())) {
      throw new BadUserRequestException("Task '" + task.getName() + "' is completed by submitting its form");
    }
  }
}
