package eu.pactway.models.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the diagram of one model or of all: {@code mvn -o -q -B test-compile exec:java@layout -Dmodel=screening}. See
 * docs/architecture/diagrams.md.
 */
public final class LayoutTool {

  private LayoutTool() {}

  /** Draws the models named by the {@code model} property (keys, separated by commas), or all that have a grid. */
  public static void main(String[] arguments) throws IOException {
    String wanted = System.getProperty("model", "");
    List<String> keys = wanted.isBlank() ? List.of() : List.of(wanted.split(","));
    int drawn = 0;
    for (Path grid : grids(Path.of(System.getProperty("models", "processes")))) {
      String key = key(grid);
      if (keys.isEmpty() || keys.contains(key)) {
        Path model = modelOf(grid);
        String before = Files.readString(model);
        String after = draw(model);
        Files.writeString(model, after);
        drawn++;
        System.out.println(model + (before.equals(after) ? " is as drawn" : " drawn anew"));
      }
    }
    if (drawn == 0) {
      throw new LayoutException("no model drawn: there is no grid for " + (keys.isEmpty() ? "any model" : wanted));
    }
  }

  /** The text of the model file with its diagram as its grid says; writes nothing. */
  public static String draw(Path model) throws IOException {
    Path grid = model.resolveSibling(model.getFileName().toString().replace(".bpmn", ".layout.yaml"));
    if (!Files.exists(grid)) {
      throw new LayoutException(model + " has no grid " + grid.getFileName());
    }
    return Layout.draw(model.getFileName().toString(), Files.readString(model), LayoutPlan.read(grid));
  }

  private static List<Path> grids(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".layout.yaml")).sorted().toList();
    }
  }

  private static String key(Path grid) {
    return grid.getFileName().toString().replace(".layout.yaml", "");
  }

  private static Path modelOf(Path grid) {
    return grid.resolveSibling(key(grid) + ".bpmn");
  }
}
