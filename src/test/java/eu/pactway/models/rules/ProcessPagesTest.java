package eu.pactway.models.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** docs/processes is made from the models; {@code -Dpactway.docs.write=true} writes its page, tools/render its pictures. */
class ProcessPagesTest {

  private static final Path FOLDER = Path.of("docs/processes");
  private static final Path PAGE = FOLDER.resolve("README.md");

  private final Offenders offenders = new Offenders();

  @Test
  void thePageSaysWhatTheModelsSay() throws IOException {
    String page = new ProcessPage(Landscape.get()).text();
    if (Boolean.getBoolean("pactway.docs.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("write it with -Dpactway.docs.write=true").hasContent(page);
  }

  /** A change outside the diagram changes the picture too, when it changes a name; so the whole file counts. */
  @Test
  void everyPictureIsOfTheModelAsItIs() throws IOException, NoSuchAlgorithmException {
    JsonNode drawn = new ObjectMapper().readTree(FOLDER.resolve("pictures.json").toFile());
    for (Path model : Landscape.files("processes", ".bpmn")) {
      check(model, "svg", drawn);
    }
    for (Path decision : Landscape.files("processes", ".dmn")) {
      check(decision, "png", drawn);
    }
    offenders.assertNone();
  }

  private void check(Path file, String type, JsonNode drawn) throws IOException, NoSuchAlgorithmException {
    String name = file.getFileName().toString();
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    Path picture = FOLDER.resolve(name.replaceAll("\\.[a-z]+$", "." + type));
    offenders.addIf(!Files.exists(picture), file, picture, "there is no picture; run node tools/render/render.mjs");
    offenders.addIf(!hash.equals(drawn.path(name).asText()), file, picture, "the picture is older than the model; run node tools/render/render.mjs");
  }
}
