package eu.pactway.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where law files are read from; a test puts a broken one in the place of a real one. */
interface LawFiles {

  /** The text of {@code law/<name>}, if there is such a file. */
  Optional<byte[]> read(String name);

  static LawFiles classpath() {
    return name -> {
      try (InputStream in = LawFiles.class.getResourceAsStream("/law/" + name)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
