package eu.pactway.models.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;

/** Who does a step, and how it is done. */
class TaskRulesTest {

  private static JavaClasses classes;

  private final Landscape landscape = Landscape.get();
  private final List<ModelFile> models = landscape.models;
  private final Offenders offenders = new Offenders();

  @Test
  void everyUserTaskIsForOneRoleAndHasAForm() {
    for (ModelFile file : models) {
      for (UserTask task : file.all(UserTask.class)) {
        String role = task.getCamundaCandidateGroups();
        offenders.addIf(
            !Landscape.ROLES.contains(String.valueOf(role)), file, task.getId(), "candidateGroups '" + role + "' is not one role");
        String form = ModelFile.attribute(task, "formRef").orElse(null);
        offenders.addIf(form == null, file, task.getId(), "has no form");
        offenders.addIf(form != null && landscape.form(form).isEmpty(), file, task.getId(), "there is no form " + form);
        offenders.addIf(
            !"deployment".equals(ModelFile.attribute(task, "formRefBinding").orElse("")),
            file, task.getId(), "formRefBinding is not deployment");
        offenders.addIf(task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null, file, task.getId(), "names a person");
      }
    }
    offenders.assertNone();
  }

  @Test
  void theMomentOfALegalEventIsARequiredDateOfTheForm() {
    for (ModelFile file : models) {
      for (UserTask task : file.all(UserTask.class)) {
        Optional<FormFile> form = ModelFile.attribute(task, "formRef").flatMap(landscape::form);
        for (String field : ModelFile.property(task, "legalEventMoment")) {
          boolean found =
              form.isPresent()
                  && form.get().inputs().stream()
                      .anyMatch(c -> field.equals(c.path("key").asText()) && "datetime".equals(c.path("type").asText())
                          && c.path("validate").path("required").asBoolean());
          offenders.addIf(!found, file, task.getId(), "the form has no required datetime field '" + field + "'");
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyServiceTaskIsADelegateThatExists() {
    for (ModelFile file : models) {
      for (Task task : file.all(Task.class)) {
        boolean decides = task instanceof BusinessRuleTask rule && rule.getCamundaDecisionRef() != null;
        if (task instanceof ServiceTask || task instanceof SendTask || task instanceof BusinessRuleTask && !decides) {
          String expression = ModelFile.attribute(task, "delegateExpression").orElse("");
          Matcher bean = Expressions.DELEGATE.matcher(expression);
          if (!bean.matches()) {
            offenders.add(file, task.getId(), "delegateExpression '" + expression + "' is not ${<verbObject>Delegate}");
          } else if (!landscape.delegates.containsKey(bean.group(1))) {
            offenders.add(file, task.getId(), "there is no bean " + bean.group(1));
          }
        }
        offenders.addIf(task.getElementType().getTypeName().equals("task"), file, task.getId(), "does nothing");
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyCallToAPartnerIsItsOwnTransactionAndIsTriedAgain() {
    for (ModelFile file : models) {
      for (Task task : file.all(Task.class)) {
        Matcher bean = Expressions.DELEGATE.matcher(ModelFile.attribute(task, "delegateExpression").orElse(""));
        if (bean.matches() && landscape.delegates.containsKey(bean.group(1)) && callsPartner(landscape.delegates.get(bean.group(1)))) {
          offenders.addIf(!task.isCamundaAsyncBefore(), file, task.getId(), "calls a partner and is not asyncBefore");
          offenders.addIf(
              retryCycle(task).isEmpty(), file, task.getId(), "calls a partner and has no camunda:failedJobRetryTimeCycle element");
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyAsynchronousStepHasANamedRetryCycle() {
    for (ModelFile file : models) {
      for (FlowNode node : file.all(FlowNode.class)) {
        Optional<String> cycle = retryCycle(node);
        offenders.addIf(
            node.isCamundaAsyncBefore() && cycle.isEmpty(),
            file, node.getId(), "is asynchronous and has no camunda:failedJobRetryTimeCycle element");
        offenders.addIf(
            cycle.isPresent() && !Expressions.RETRY.matcher(cycle.get()).matches(),
            file, node.getId(), "retry cycle " + cycle.orElse("") + " is not a named one");
        offenders.addIf(
            ModelFile.attribute(node, "failedJobRetryTimeCycle").isPresent(),
            file, node.getId(), "the retry cycle is an attribute, which the engine ignores; it is an extension element");
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyDecisionAndCalledProcessIsTakenFromTheSameDeployment() {
    Set<String> decisions = new HashSet<>();
    landscape.decisions.forEach(d -> decisions.add(d.id()));
    for (ModelFile file : models) {
      for (BusinessRuleTask task : file.all(BusinessRuleTask.class)) {
        if (task.getCamundaDecisionRef() == null) {
          continue;
        }
        offenders.addIf(
            !"deployment".equals(task.getCamundaDecisionRefBinding()), file, task.getId(), "decisionRefBinding is not deployment");
        offenders.addIf(
            !decisions.contains(task.getCamundaDecisionRef()), file, task.getId(), "there is no decision " + task.getCamundaDecisionRef());
      }
      for (CallActivity call : file.all(CallActivity.class)) {
        offenders.addIf(
            !"deployment".equals(call.getCamundaCalledElementBinding()), file, call.getId(), "calledElementBinding is not deployment");
        String called = String.valueOf(call.getCalledElement());
        offenders.addIf(!landscape.processKeys().contains(called), file, call.getId(), "there is no process " + called);
      }
    }
    offenders.assertNone();
  }

  @Test
  void noModelHoldsAScriptOrAListener() {
    for (ModelFile file : models) {
      file.all(ScriptTask.class).forEach(e -> offenders.add(file, e.getId(), "is a script"));
      file.all(CamundaScript.class).forEach(e -> offenders.add(file, parent(e), "holds a script"));
      file.all(CamundaExecutionListener.class).forEach(e -> offenders.add(file, parent(e), "holds an execution listener"));
      file.all(CamundaTaskListener.class).forEach(e -> offenders.add(file, parent(e), "holds a task listener"));
      for (Activity activity : file.all(Activity.class)) {
        for (String attribute : List.of("class", "expression", "type", "topic", "dueDate", "followUpDate", "priority")) {
          offenders.addIf(
              ModelFile.attribute(activity, attribute).isPresent(), file, activity.getId(), "camunda:" + attribute + " is not used here");
        }
      }
    }
    offenders.assertNone();
  }

  private static String parent(org.camunda.bpm.model.xml.instance.ModelElementInstance element) {
    for (var e = element.getParentElement(); e != null; e = e.getParentElement()) {
      if (e instanceof BaseElement base && base.getId() != null) {
        return base.getId();
      }
    }
    return "?";
  }

  private static Optional<String> retryCycle(FlowNode node) {
    return node.getExtensionElements() == null
        ? Optional.empty()
        : ModelFile.descendants(node.getExtensionElements(), CamundaFailedJobRetryTimeCycle.class).stream()
            .map(c -> c.getTextContent().trim())
            .findFirst();
  }

  /** Follows the calls of a delegate through our own classes, to see whether a partner's port is among them. */
  private static boolean callsPartner(Landscape.DelegateCode delegate) {
    if (classes == null) {
      classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("eu.pactway");
    }
    return classes.get(delegate.className()).getMethods().stream()
        .anyMatch(method -> method.getName().equals(delegate.method()) && reachesPort(method, new HashSet<>()));
  }

  private static boolean reachesPort(JavaMethod method, Set<String> seen) {
    if (!seen.add(method.getFullName())) {
      return false;
    }
    for (var call : method.getMethodCallsFromSelf()) {
      JavaClass owner = call.getTargetOwner();
      if (owner.getPackageName().equals("eu.pactway.partner") && owner.getSimpleName().endsWith("Port")) {
        return true;
      }
      Optional<JavaMethod> target = call.getTarget().resolveMember();
      boolean ours = owner.getPackageName().startsWith("eu.pactway") && !owner.getPackageName().startsWith("eu.pactway.partner");
      if (ours && target.isPresent() && reachesPort(target.get(), seen)) {
        return true;
      }
    }
    return false;
  }
}
