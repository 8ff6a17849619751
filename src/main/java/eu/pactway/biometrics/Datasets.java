package eu.pactway.biometrics;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import eu.pactway.partner.Capture;
import eu.pactway.privacy.CaseVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The biometric data sets of the cases, in PostgreSQL. */
@Repository
class Datasets {

  private static final String FINGERPRINTS = "biometric_dataset.fingerprints";
  private static final String FACIAL_IMAGE = "biometric_dataset.facial_image";
  private static final String HITS_COLUMN = "biometric_dataset.hits";
  private static final String OPERATOR = "biometric_dataset.operator";
  private static final TypeReference<List<Hit>> HITS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final CaseVault vault;

  Datasets(JdbcClient jdbc, ObjectMapper json, CaseVault vault) {
    this.jdbc = jdbc;
    this.json = json;
    this.vault = vault;
  }

  Optional<Dataset> find(String caseNumber, Category category) {
    return jdbc.sql("select * from pactway.biometric_dataset where case_number = ? and category = ?")
        .params(caseNumber, category.name())
        .query(this::dataset)
        .optional();
  }

  /** The capture taken last, whatever category it was taken for; one whose processing is restricted is used for nothing else (Art 43(1)). */
  Optional<Dataset> latest(String caseNumber) {
    return jdbc.sql("select * from pactway.biometric_dataset where case_number = ? and erased_at is null and restricted_at is null order by captured_at desc, kept_at desc limit 1")
        .param(caseNumber)
        .query(this::dataset)
        .optional();
  }

  /**
   * Keeps a capture, in place of an earlier one of the same category that Eurodac did not take.
   *
   * @param number reference number of a first one; better data go under the number that is there (Art 38(1))
   */
  void keep(String caseNumber, Category category, String number, Taken taken, Instant now) {
    jdbc.sql(
            """
            insert into pactway.biometric_dataset as there
              (id, case_number, category, number, fingerprints, facial_image, captured_at, place, operator, urgent, kept_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_number, category) do update set id = excluded.id, fingerprints = excluded.fingerprints,
              facial_image = excluded.facial_image, captured_at = excluded.captured_at, place = excluded.place,
              operator = excluded.operator, number = case when there.erased_at is null then coalesce(there.number, excluded.number) else excluded.number end, urgent = excluded.urgent, kept_at = excluded.kept_at,
              transmitted_at = null, reference = null, hits = null, answered_at = null, verified_at = null, followed_at = null,
              restricted_at = null, erased_at = null
            where there.transmitted_at is null or there.erased_at is not null""")
        .params(
            UUID.randomUUID(),
            caseNumber,
            category.name(),
            number,
            vault.sealText(caseNumber, FINGERPRINTS, taken.capture().fingerprints()),
            vault.sealText(caseNumber, FACIAL_IMAGE, taken.capture().facialImage()),
            timestamp(taken.at()),
            taken.place(),
            vault.sealText(caseNumber, OPERATOR, taken.operatorId()),
            taken.urgent(),
            timestamp(now))
        .update();
  }

  /** All of the case, the one kept first first. */
  List<Dataset> of(String caseNumber) {
    return jdbc.sql("select * from pactway.biometric_dataset where case_number = ? order by kept_at, category").param(caseNumber).query(this::dataset).list();
  }

  /** Those of the case that Eurodac stores, oldest first. */
  List<Dataset> stored(String caseNumber) {
    return jdbc.sql(
            """
            select * from pactway.biometric_dataset
            where case_number = ? and transmitted_at is not null and erased_at is null order by transmitted_at""")
        .param(caseNumber)
        .query(this::dataset)
        .list();
  }

  void followed(UUID id, Instant at) {
    jdbc.sql("update pactway.biometric_dataset set followed_at = ? where id = ?").params(timestamp(at), id).update();
  }

  /** Those of the case are restricted from now on, or no more (Art 43(1)). */
  void restrict(String caseNumber, Instant since) {
    jdbc.sql("update pactway.biometric_dataset set restricted_at = ? where case_number = ? and erased_at is null")
        .params(timestamp(since), caseNumber)
        .update();
  }

  /** Gives a data set from before there were numbers one. */
  void number(UUID id, String number) {
    jdbc.sql("update pactway.biometric_dataset set number = ? where id = ? and number is null").params(number, id).update();
  }

  /** The biometric data are gone; what remains says that there was a data set. */
  void erased(String caseNumber, Category category, Instant at) {
    jdbc.sql(
            """
            update pactway.biometric_dataset set erased_at = ?, fingerprints = null, facial_image = null, hits = null, reference = null,
              number = null, operator = null
            where case_number = ? and category = ?""")
        .params(timestamp(at), caseNumber, category.name())
        .update();
  }

  /** What was compared only is not kept (Art 18(1) with Art 29(2)). */
  void forget(UUID id) {
    jdbc.sql("delete from pactway.biometric_dataset where id = ?").param(id).update();
  }

  void transmitted(UUID id, Instant at, String reference) {
    jdbc.sql("update pactway.biometric_dataset set transmitted_at = ?, reference = ? where id = ?")
        .params(timestamp(at), reference, id)
        .update();
  }

  /** It was compared without being stored; the reference is that of the search. */
  void compared(UUID id, String reference) {
    jdbc.sql("update pactway.biometric_dataset set reference = ? where id = ?").params(reference, id).update();
  }

  void answered(Dataset dataset, List<Hit> hits, Instant at) {
    jdbc.sql("update pactway.biometric_dataset set hits = ?, answered_at = ? where id = ?")
        .params(sealed(dataset, hits), timestamp(at), dataset.id())
        .update();
  }

  /**
   * Before the transaction ends nobody else lays answers to requests of the case, learns a reference, or queues what Eurodac must be told of
   * it. Not to be held while a partner is called.
   */
  void lock(String caseNumber) {
    jdbc.sql("select id from pactway.biometric_dataset where case_number = ? order by id for update").param(caseNumber).query(UUID.class).list();
  }

  /** The data set whose comparison was asked for under this reference of Eurodac. */
  Optional<Dataset> asked(String caseNumber, String reference) {
    return jdbc.sql("select * from pactway.biometric_dataset where case_number = ? and reference = ?")
        .params(caseNumber, reference)
        .query(this::dataset)
        .optional();
  }

  /** Whether a request is on its way whose reference is not known yet. */
  boolean isAsking(String caseNumber) {
    return jdbc.sql("select count(*) from pactway.biometric_dataset where case_number = ? and reference is null and erased_at is null")
            .param(caseNumber)
            .query(Long.class)
            .single()
        > 0;
  }

  /** An expert has looked at the hits; those that are wrong are erased at once (Art 38(6)). */
  void verified(Dataset dataset, Instant at, List<Hit> right) {
    jdbc.sql("update pactway.biometric_dataset set verified_at = ?, hits = ? where id = ?")
        .params(timestamp(at), sealed(dataset, right), dataset.id())
        .update();
  }

  private Dataset dataset(ResultSet row, int number) throws SQLException {
    String caseNumber = row.getString("case_number");
    return new Dataset(
        row.getObject("id", UUID.class),
        caseNumber,
        Category.valueOf(row.getString("category")),
        row.getString("number"),
        new Capture(
            vault.openText(caseNumber, FINGERPRINTS, row.getBytes("fingerprints")),
            vault.openText(caseNumber, FACIAL_IMAGE, row.getBytes("facial_image"))),
        instant(row, "captured_at"),
        row.getString("place"),
        vault.openText(caseNumber, OPERATOR, row.getBytes("operator")),
        row.getBoolean("urgent"),
        instant(row, "transmitted_at"),
        row.getString("reference"),
        hits(vault.openText(caseNumber, HITS_COLUMN, row.getBytes("hits"))),
        instant(row, "answered_at"),
        instant(row, "verified_at"),
        instant(row, "followed_at"),
        instant(row, "restricted_at"),
        instant(row, "erased_at"));
  }

  private List<Hit> hits(String text) {
    try {
      return text == null ? null : json.readValue(text, HITS);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The hits of a data set cannot be read");
    }
  }

  private byte[] sealed(Dataset dataset, List<Hit> hits) {
    try {
      return vault.sealText(dataset.caseNumber(), HITS_COLUMN, json.writeValueAsString(hits));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The hits of a data set cannot be written");
    }
  }

}
