package eu.pactway.letters;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/**
 * The text of one kind of letter in one language, {@code letters/<kind>/<language>.txt}: Mustache, whose result is read line by line.
 * First line: the title. Then {@code # heading}, {@code - item}, {@code > line of a framed box}, and paragraphs between empty lines.
 */
class LetterTemplate {

  private static final Mustache.Compiler MUSTACHE = Mustache.compiler().escapeHTML(false).standardsMode(false).strictSections(false);

  private final String name;
  private final Template template;

  LetterTemplate(LetterKind kind, String language) {
    this(kind.id() + " (" + language + ")", "letters/" + kind.id() + "/" + language + ".txt");
  }

  LetterTemplate(String name, String path) {
    this.name = name;
    this.template = MUSTACHE.compile(read(path));
  }

  /**
   * The text with its values.
   *
   * @throws IllegalArgumentException naming every value that the text needs and does not get
   */
  String fill(Map<String, Object> values) {
    Set<String> missing = new TreeSet<>();
    template.visit(new Missing(values, missing));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("The letter " + name + " needs " + String.join(", ", missing));
    }
    return template.execute(values);
  }

  static String read(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Looks into those sections only that the values open. */
  private record Missing(Map<String, Object> values, Set<String> missing) implements Mustache.Visitor {

    @Override
    public void visitText(String text) {
      // Text needs no value.
    }

    @Override
    public void visitVariable(String name) {
      if (!values.containsKey(name)) {
        missing.add(name);
      }
    }

    @Override
    public boolean visitInclude(String name) {
      return false;
    }

    @Override
    public boolean visitSection(String name) {
      // What is written for each of several things is filled from each; it may lack what others have.
      return open(name) && !(values.get(name) instanceof List);
    }

    @Override
    public boolean visitInvertedSection(String name) {
      return !open(name);
    }

    private boolean open(String name) {
      Object value = values.get(name);
      return value != null && !Boolean.FALSE.equals(value);
    }
  }
}
