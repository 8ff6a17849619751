package eu.pactway.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The form of one user task: shows what the desk presents and hands what the person sent to the desk. */
final class DeskFormHandler implements TaskFormHandler {

  private final DefaultTaskFormHandler original;
  private final FormDefinition form;
  private final Map<String, String> properties;
  private final Supplier<FormDesk> desk;
  private final DeployedForms forms;
  private final ObjectMapper json;

  DeskFormHandler(
      DefaultTaskFormHandler original,
      FormDefinition form,
      Map<String, String> properties,
      Supplier<FormDesk> desk,
      DeployedForms forms,
      ObjectMapper json) {
    this.original = original;
    this.form = form;
    this.properties = properties;
    this.desk = desk;
    this.forms = forms;
    this.json = json;
  }

  @Override
  public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
    // the original handler has read the element already
  }

  @Override
  public void submitFormVariables(VariableMap sent, VariableScope scope) {
    TaskEntity task = (TaskEntity) scope;
    Map<String, Object> facts = desk.get().accept(describe(task), plain(sent));
    SubmittedForms.current().add(task.getId());
    facts.forEach(task::setVariable);
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    TaskFormDataImpl data = (TaskFormDataImpl) original.createTaskForm(task);
    TaskFormDataImpl presented = new PresentedForm(task);
    presented.setCamundaFormRef(data.getCamundaFormRef());
    presented.setFormKey(data.getFormKey());
    presented.setDeploymentId(data.getDeploymentId());
    presented.setTask(task);
    return presented;
  }

  private FormTask describe(TaskEntity task) {
    String formId = form.getCamundaFormDefinitionKey().getExpressionText();
    String schema = forms.schema(original.getDeploymentId(), form.getCamundaFormDefinitionBinding(), formId);
    return new FormTask(
        task.getId(),
        task.getProcessInstance().getBusinessKey(),
        task.getProcessDefinition().getKey(),
        task.getTaskDefinitionKey(),
        task.getName(),
        formId,
        schema,
        Context.getCommandContext().getAuthenticatedUserId(),
        properties);
  }

  private Map<String, Object> plain(VariableMap sent) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (String name : sent.keySet()) {
      answers.put(name, plain(name, sent.getValueTyped(name)));
    }
    return answers;
  }

  private Object plain(String name, TypedValue value) {
    String text =
        value instanceof JsonText list ? list.getValue() : value instanceof SerializableValue object ? object.getValueSerialized() : null;
    if (text == null) {
      return value == null ? null : value.getValue();
    }
    try {
      return json.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new InvalidFormException(List.of(new InvalidFormException.FieldError(name, name, "is not valid JSON")));
    }
  }

  private TypedValue typed(Object value) {
    if (value instanceof Collection || value instanceof Map) {
      try {
        return new JsonText(json.writeValueAsString(value));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A presented value cannot be written as JSON", e);
      }
    }
    return Variables.untypedValue(value);
  }

  /**
   * The form with the values it shows. They are worked out only for the engine's own question for form variables, which asks within a
   * command. Outside of one the REST layer asks whether there are fields, and would show a generated form if there were.
   */
  private final class PresentedForm extends TaskFormDataImpl {

    private final transient TaskEntity entity;

    private PresentedForm(TaskEntity entity) {
      this.entity = entity;
    }

    @Override
    public List<FormField> getFormFields() {
      if (Context.getCommandContext() == null) {
        return List.of();
      }
      List<FormField> fields = new ArrayList<>();
      desk.get().present(describe(entity)).forEach((key, value) -> fields.add(field(key, value)));
      return fields;
    }

    private static FormField field(String key, TypedValue value) {
      FormFieldImpl field = new FormFieldImpl();
      field.setId(key);
      field.setValue(value);
      return field;
    }

    private FormField field(String key, Object value) {
      return field(key, typed(value));
    }
  }
}
