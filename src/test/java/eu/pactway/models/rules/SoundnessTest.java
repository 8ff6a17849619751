package eu.pactway.models.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/** Whatever happens in whatever order, a process never gets stuck. */
class SoundnessTest {

  private final List<ModelFile> models = Landscape.get().models;
  private final Offenders offenders = new Offenders();

  @Test
  void everyCourseOfEveryModelComesToAnEnd() {
    for (ModelFile file : models) {
      TokenGame.faults(file).forEach(fault -> offenders.add(file, file.key(), fault));
    }
    offenders.assertNone();
  }

  @Test
  void aJoinThatWaitsForAWayNotTakenIsFound() {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("stuck")
            .startEvent("startEvent_x")
            .exclusiveGateway("gateway_choose")
            .userTask("userTask_a")
            .parallelGateway("gateway_join")
            .endEvent("endEvent_x")
            .moveToNode("gateway_choose")
            .userTask("userTask_b")
            .connectTo("gateway_join")
            .done();

    assertThat(faults(model)).anySatisfy(f -> assertThat(f).contains("deadlock").contains("userTask_a ends"));
  }

  @Test
  void aStepThatNothingReachesAndAFlowPassedTwiceAreFound() {
    BpmnModelInstance twice =
        Bpmn.createExecutableProcess("twice")
            .startEvent()
            .parallelGateway("gateway_split")
            .userTask("userTask_a")
            .exclusiveGateway("gateway_merge")
            .userTask("userTask_c")
            .endEvent("endEvent_x")
            .moveToNode("gateway_split")
            .userTask("userTask_b")
            .connectTo("gateway_merge")
            .done();

    assertThat(faults(twice)).anySatisfy(f -> assertThat(f).contains("twice at the same time"));
  }

  @Test
  void aModelWithSubProcessesBoundaryEventsAndEventSubProcessesIsSound() {
    assertThat(faults(Bpmn.readModelFromFile(Path.of("src/test/resources/models/layout/checks.bpmn").toFile()))).isEmpty();
  }

  private static Set<String> faults(BpmnModelInstance model) {
    return TokenGame.faults(new ModelFile(Path.of("test.bpmn"), "test", "", model));
  }
}
