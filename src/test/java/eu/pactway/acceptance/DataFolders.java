package eu.pactway.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Empty data folders below the build's output, one for each application that a test starts. */
final class DataFolders {

  private DataFolders() {}

  static Path create() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "data").toAbsolutePath()), "pactway-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
