package eu.pactway.models.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LayoutToolTest {

  private static final Path SAMPLE = Path.of("src/test/resources/models/layout/checks.bpmn");

  @Test
  void drawingADrawnModelChangesNothing() throws IOException {
    String drawn = LayoutTool.draw(SAMPLE);

    assertThat(drawn).isEqualTo(Files.readString(SAMPLE));
    assertThat(Layout.draw("checks.bpmn", drawn, grid(""))).isEqualTo(drawn);
  }

  @Test
  void theXmlOutsideTheDiagramStaysAsItsAuthorWroteIt() throws IOException {
    String drawn = Files.readString(SAMPLE);
    String undrawn = Layout.withoutDiagram(drawn);

    assertThat(undrawn).doesNotContain("BPMNDI", "<dc:Bounds");
    assertThat(Layout.draw("checks.bpmn", undrawn, grid(""))).isEqualTo(drawn);
  }

  @Test
  void aLaneHoldsTheNodesOfItsRows() throws IOException {
    String lane = LayoutTool.draw(SAMPLE).replaceAll("(?s).*(<bpmn:lane id=\"lane_medicalOfficer\".*?</bpmn:lane>).*", "$1");

    assertThat(lane).contains("Who looks after health", ">userTask_treat<", ">endEvent_treated<").doesNotContain("startEvent_arrived");
  }

  @Test
  void aNodeWithoutAPlaceIsNamed() {
    assertThatThrownBy(() -> draw("  userTask_treat: [2, 2]\n", ""))
        .isInstanceOf(LayoutException.class)
        .hasMessageContaining("userTask_treat has no place in the grid of checks");
  }

  @Test
  void aNodePlacedTwiceIsNamed() {
    assertThatThrownBy(() -> draw("  userTask_treat: [2, 2]\n", "  userTask_treat: [2, 2]\n  userTask_treat: [4, 2]\n"))
        .hasMessageContaining("userTask_treat");
    assertThatThrownBy(() -> draw("      endEvent_left: [2, 0]\n", "      endEvent_left: [2, 0]\n      userTask_treat: [3, 0]\n"))
        .hasMessageContaining("userTask_treat is placed twice");
  }

  @Test
  void twoNodesInOneCellAreNamed() {
    assertThatThrownBy(() -> draw("  userTask_treat: [2, 2]\n", "  userTask_treat: [3, 2]\n"))
        .hasMessageContaining("userTask_treat").hasMessageContaining("endEvent_treated").hasMessageContaining("same cell");
  }

  @Test
  void aNodeTheModelDoesNotHaveIsNamed() {
    assertThatThrownBy(() -> draw("  userTask_treat: [2, 2]\n", "  userTask_treat: [2, 2]\n  userTask_ghost: [9, 2]\n"))
        .hasMessageContaining("userTask_ghost");
  }

  private static String draw(String part, String replacement) throws IOException {
    String yaml = Files.readString(SAMPLE.resolveSibling("checks.layout.yaml"));
    assertThat(yaml).contains(part);
    return Layout.draw("checks.bpmn", Files.readString(SAMPLE), LayoutPlan.parse(yaml.replace(part, replacement), "checks.layout.yaml"));
  }

  private static LayoutPlan grid(String more) throws IOException {
    return LayoutPlan.parse(Files.readString(SAMPLE.resolveSibling("checks.layout.yaml")) + more, "checks.layout.yaml");
  }
}
