package eu.pactway.models;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Makes a process that stands in for one which a model calls. */
final class CalledProcess {

  static final String WAITING = "receiveTask_waiting";

  private CalledProcess() {}

  /** Keys of the processes that the models call and that are not among them. */
  static Set<String> missing(Collection<BpmnModelInstance> models) {
    Set<String> called =
        models.stream()
            .flatMap(m -> m.getModelElementsByType(CallActivity.class).stream())
            .map(CallActivity::getCalledElement)
            .filter(key -> key != null && !key.contains("${"))
            .collect(Collectors.toCollection(TreeSet::new));
    models.forEach(m -> m.getModelElementsByType(Process.class).forEach(p -> called.remove(p.getId())));
    return called;
  }

  static BpmnModelInstance standIn(String key) {
    String bean = StandIns.beanOf(key);
    return Bpmn.createExecutableProcess(key)
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .exclusiveGateway("gateway_waits")
        .condition("waits", "${" + bean + ".waiting}")
        .receiveTask(WAITING)
        .message("stand-in." + key)
        .serviceTask("serviceTask_answer")
        .camundaDelegateExpression("${" + bean + "}")
        .endEvent()
        .moveToNode("gateway_waits")
        .condition("goesOn", "${!" + bean + ".waiting}")
        .connectTo("serviceTask_answer")
        .done();
  }
}
