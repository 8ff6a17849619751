package eu.pactway.privacy;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds sealed values that are exactly equal, upper and lower case apart, without showing them: a keyed hash stands beside the sealed value.
 * The key of the hashes is wrapped like those of the cases. At start it shows whether the configured master key is that of the database.
 */
public class BlindIndex implements SmartInitializingSingleton {

  static final String KEY = "blind-index";
  private static final int BYTES = 16;

  private final JdbcClient jdbc;
  private final MasterKey master;
  private final TransactionTemplate apart;
  private volatile PrfSet prf;

  BlindIndex(JdbcClient jdbc, MasterKey master, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.master = master;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * @param column what is searched, such as {@code person.places}; equal values of different columns have different hashes
   * @return hexadecimal; null of null
   */
  public String of(String column, String value) {
    return value == null ? null : of(prf(), column, value);
  }

  static String of(PrfSet prf, String column, String value) {
    try {
      byte[] input = (column + '|' + value.strip().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(Arrays.copyOf(prf.computePrimary(input, BYTES), BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void afterSingletonsInstantiated() {
    prf();
  }

  private PrfSet prf() {
    if (prf == null) {
      prf = apart.execute(transaction -> DataKeys.prf(master.unwrap(wrapped(), KEY)));
    }
    return prf;
  }

  private byte[] wrapped() {
    jdbc.sql("insert into pactway.index_key (name, wrapped) values (?, ?) on conflict do nothing")
        .params(KEY, master.wrap(DataKeys.ofIndex(), KEY))
        .update();
    return jdbc.sql("select wrapped from pactway.index_key where name = ?").param(KEY).query((row, n) -> row.getBytes(1)).single();
  }
}
