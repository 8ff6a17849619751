package eu.pactway.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals what is personal of a case, and opens it: AES-256-GCM under the data key of the case, bound to the case and to the column, so that
 * a value put elsewhere does not open. Null stays null. The first seal of a case makes its key, in the transaction that is open.
 */
public class CaseVault {

  private final CaseKeys keys;

  CaseVault(CaseKeys keys) {
    this.keys = keys;
  }

  /**
   * @param column where it is kept, such as {@code document.content}
   * @throws CaseErasedException where the key of the case was destroyed
   */
  public byte[] seal(String caseNumber, String column, byte[] plain) {
    return plain == null ? null : sealed(keys.findOrCreate(caseNumber), caseNumber, column, plain);
  }

  /** A text, as UTF-8. */
  public byte[] sealText(String caseNumber, String column, String plain) {
    return plain == null ? null : seal(caseNumber, column, plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws CaseErasedException where the key of the case was destroyed
   * @throws BrokenSealException where it was not sealed for this case and column, or was changed
   */
  public byte[] open(String caseNumber, String column, byte[] sealed) {
    return sealed == null ? null : opened(keys.find(caseNumber), caseNumber, column, sealed);
  }

  /**
   * As {@link #open}, for a statement that has read the key as well.
   *
   * @param wrappedKey column {@code wrapped} of {@code pactway.case_key}
   */
  public byte[] open(String caseNumber, byte[] wrappedKey, String column, byte[] sealed) {
    return sealed == null ? null : opened(keys.known(caseNumber, wrappedKey), caseNumber, column, sealed);
  }

  /** A text that was sealed by {@link #sealText}. */
  public String openText(String caseNumber, String column, byte[] sealed) {
    return sealed == null ? null : new String(open(caseNumber, column, sealed), StandardCharsets.UTF_8);
  }

  /** From then on nothing that was sealed for the case opens, here and in every copy of the database, and nothing more is sealed. */
  public void destroy(String caseNumber) {
    keys.destroy(caseNumber);
  }

  static byte[] sealed(Aead key, String caseNumber, String column, byte[] plain) {
    try {
      return key.encrypt(plain, boundTo(caseNumber, column));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Not to be sealed: " + column, impossible);
    }
  }

  private static byte[] opened(Aead key, String caseNumber, String column, byte[] sealed) {
    try {
      return key.decrypt(sealed, boundTo(caseNumber, column));
    } catch (GeneralSecurityException broken) {
      throw new BrokenSealException(caseNumber, column);
    }
  }

  private static byte[] boundTo(String caseNumber, String column) {
    return (column + '|' + caseNumber).getBytes(StandardCharsets.UTF_8);
  }
}
