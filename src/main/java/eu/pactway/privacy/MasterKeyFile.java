package eu.pactway.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The file that the master key stands in. */
final class MasterKeyFile {

  private static final int BYTES = 32;

  private MasterKeyFile() {}

  static MasterKey read(Path file) {
    try {
      return MasterKey.of(Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The master key file " + file + " cannot be read", unreadable);
    }
  }

  /** For the embedded database: made once, readable by its owner only. */
  static MasterKey readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("The master key file " + file + " cannot be made", failure);
    }
    return read(file);
  }
}
