package eu.pactway.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/**
 * Wraps data keys, so that the database never holds one that can be used. Made from lines of base64, each a key of 32 bytes: the first
 * wraps, all unwrap, so a new key is put in front of the old one and the old one stays until nothing is wrapped by it.
 */
final class MasterKey {

  private static final int BYTES = 32;

  private final Aead aead;
  private final Aead first;

  private MasterKey(Aead aead, Aead first) {
    this.aead = aead;
    this.first = first;
  }

  /** @throws IllegalArgumentException where a line is no key; says which, not what stands there */
  static MasterKey of(List<String> lines) {
    List<String> keys = lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("The master key file has no key");
    }
    try {
      AeadConfig.register();
      KeysetHandle.Builder all = KeysetHandle.newBuilder();
      for (int line = 0; line < keys.size(); line++) {
        all.addEntry(entry(decoded(keys.get(line), line + 1), line == 0));
      }
      return new MasterKey(aead(all), aead(KeysetHandle.newBuilder().addEntry(entry(decoded(keys.get(0), 1), true))));
    } catch (GeneralSecurityException invalid) {
      throw new IllegalArgumentException("The master key file has no usable keys: " + invalid.getMessage());
    }
  }

  private static Aead aead(KeysetHandle.Builder keyset) throws GeneralSecurityException {
    return keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static byte[] decoded(String line, int number) {
    try {
      byte[] key = Base64.getDecoder().decode(line);
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException notBase64) {
      // Said below, without the line.
    }
    throw new IllegalArgumentException("Key " + number + " of the master key file is not base64 of " + BYTES + " bytes");
  }

  /** The id under which the library finds the key again is taken from the key, so that the order of lines is free to change. */
  private static KeysetHandle.Builder.Entry entry(byte[] key, boolean first) throws GeneralSecurityException {
    int id = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key)).getInt() & Integer.MAX_VALUE;
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(BYTES)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.TINK)
            .build();
    AesGcmKey secret =
        AesGcmKey.builder()
            .setParameters(parameters)
            .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
            .setIdRequirement(id)
            .build();
    KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(secret).withFixedId(id);
    return first ? entry.makePrimary() : entry;
  }

  /** @param of what the key is of: a case number, or the name of an index; it unwraps for nothing else */
  byte[] wrap(KeysetHandle key, String of) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, of.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("A data key cannot be wrapped", impossible);
    }
  }

  KeysetHandle unwrap(byte[] wrapped, String of) {
    try {
      return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, of.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException otherKey) {
      throw new IllegalStateException("The key of " + of + " was not wrapped by the master key that is configured");
    }
  }

  /** Whether the first line alone unwraps it, so that no older one is needed for it. */
  boolean wrappedByFirst(byte[] wrapped, String of) {
    try {
      TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, first, of.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (GeneralSecurityException older) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "(master key)";
  }
}
