package eu.pactway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads a finding finds its page. */
class MendingPagesTest {

  private static final Path PAGES = Path.of("docs/operations/mending");

  @Test
  void eachKindOfFindingHasAPageAndEachPageAKind() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()).filter(page -> !page.equals("README.md")))
          .containsExactlyInAnyOrderElementsOf(Arrays.stream(FindingKind.values()).map(kind -> kind.id() + ".md").toList());
    }
    String index = Files.readString(PAGES.resolve("README.md"));
    assertThat(FindingKind.values()).allSatisfy(kind -> assertThat(index).contains("(" + kind.id() + ".md)"));
  }

  @Test
  void aPageNamesTheCallThatMendsWhereThereIsOne() throws IOException {
    for (FindingKind kind : FindingKind.values()) {
      String page = Files.readString(PAGES.resolve(kind.id() + ".md"));
      assertThat(page.contains("findings/" + kind.id() + "/mend")).as(kind.id()).isEqualTo(kind.mending() != FindingKind.Mending.BY_HAND);
      assertThat(page).contains("## Look", "## Mend");
    }
  }
}
