package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/deadlines.md is made from the law files; {@code -Dpactway.docs.write=true} writes it. */
class DeadlinesPageTest {

  private static final Path PAGE = Path.of("docs/deadlines.md");

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void thePageOfDeadlinesSaysWhatTheLawFilesSay() throws IOException {
    if (Boolean.getBoolean("pactway.docs.write")) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).as("write it with -Dpactway.docs.write=true").hasContent(page());
  }

  private String page() {
    List<String> lines = new ArrayList<>();
    lines.add("# Deadlines");
    lines.add("");
    lines.add("Every time limit that Pactway knows, act by act. How they are counted: [law.md](law.md).");
    lines.add("**Liberty** marks limits on liberty or stay, whose strict end governs. *Target* is the authority's own plan where the act");
    lines.add("gives no number; it is not law. Entries that are *part of* another limit never run as a clock of their own.");
    catalogue.vocabulary().acts().forEach(act -> table(act, lines));
    return String.join("\n", lines) + "\n";
  }

  private void table(Vocabulary.Act act, List<String> lines) {
    lines.add("");
    lines.add("## " + act.title() + " (" + act.name() + ")");
    lines.add("");
    lines.add(validity(act));
    lines.add("");
    if (catalogue.all().stream().noneMatch(limit -> limit.act().equals(act.number()))) {
      return;
    }
    lines.add("| id | article | who | from | how long | counting | effect |");
    lines.add("|---|---|---|---|---|---|---|");
    catalogue.all().stream().filter(limit -> limit.act().equals(act.number())).map(this::row).forEach(lines::add);
  }

  private static String validity(Vocabulary.Act act) {
    Validity validity = act.validityOrOpen();
    if (act.amends() != null) {
      return "Amends `" + act.amends() + "`: " + act.changes();
    }
    String from = validity.from() == null ? "No first day is recorded" : "The law from " + validity.from();
    return from + (validity.article() == null ? "" : " (" + validity.article() + ")")
        + (validity.decidedBy() == null ? "" : ", for cases by the day of `" + validity.decidedBy() + "`")
        + (validity.earlier() == null ? "" : "; before: " + validity.earlier()) + ".";
  }

  private String row(TimeLimit limit) {
    String id = "`" + limit.id() + "`" + (limit.liberty() ? " **liberty**" : "")
        + (limit.base() == null ? "" : " *part of* `" + limit.base() + "`");
    return "| " + String.join(" | ", id, cell(limit.article()), limit.actor(), limit.trigger(), cell(howLong(limit)), limit.counting(),
        limit.effect().kind().id() + ": " + cell(limit.effect().text())) + " |";
  }

  private static String howLong(TimeLimit limit) {
    List<String> parts = new ArrayList<>();
    if (limit.unit() == Unit.DATE) {
      parts.add(String.join(", ", limit.dates()));
    } else if (limit.length() != null) {
      parts.add(limit.length() + (limit.backward() ? " before" : ""));
    } else if (limit.unit() == Unit.EVENT) {
      parts.add("by another event");
    } else if (limit.national() == null || limit.national().words().equals("free")) {
      parts.add("no number");
    }
    if (limit.national() != null && !limit.national().words().equals("free")) {
      parts.add("national: " + limit.national().words());
    }
    if (limit.target() != null) {
      parts.add("*target* " + limit.target());
    }
    limit.extensions().forEach(e -> parts.add("extension " + extension(e)));
    limit.crisis().forEach(c -> parts.add(
        "crisis " + c.article() + ": " + (c.mode() == CrisisMode.ADDS ? "+" : "") + new Length(c.duration(), c.unit())));
    limit.suspensions().stream()
        .map(s -> s.article() + ": " + s.modes().stream().map(SuspensionMode::id).collect(Collectors.joining(" or ")))
        .forEach(s -> parts.add("suspension " + s));
    return String.join("; ", parts);
  }

  private static String extension(Extension extension) {
    String most = extension.maxTotal() == null ? "" : " to " + Words.length(extension.maxTotal(), extension.unit()) + " in total";
    return extension.article() + ":" + (extension.by() == null ? "" : " +" + Words.length(extension.by(), extension.unit())) + most
        + (extension.by() == null && most.isEmpty() ? " no number" : "");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
