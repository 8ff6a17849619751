package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.privacy.CaseVault;
import eu.pactway.privacy.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents in PostgreSQL. */
@Service
@Transactional
class DocumentStore implements Documents {

  private static final String TITLE = "document.title";
  private static final String CONTENT = "document.content";
  private static final String COLUMNS = "id, case_number, kind, title, language, media_type, size, sha256, added_at, added_by";

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final CaseRows cases;
  private final CurrentUser currentUser;
  private final Clock clock;

  DocumentStore(JdbcClient jdbc, CaseVault vault, CaseRows cases, CurrentUser currentUser, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.cases = cases;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @Override
  public UUID add(String caseNumber, String kind, String title, String language, String mediaType, byte[] content) {
    cases.mustExist(caseNumber);
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into pactway.document (" + COLUMNS + ", content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            caseNumber,
            kind,
            vault.sealText(caseNumber, TITLE, title),
            language,
            mediaType,
            content.length,
            Sha256.hex(content),
            timestamp(clock.instant()),
            currentUser.id(),
            vault.seal(caseNumber, CONTENT, content))
        .update();
    return id;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DocumentView> of(String caseNumber) {
    return jdbc.sql("select " + COLUMNS + " from pactway.document where case_number = ? order by position desc")
        .param(caseNumber)
        .query(this::view)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Document> find(String caseNumber, UUID id) {
    return jdbc.sql("select * from pactway.document where case_number = ? and id = ?")
        .params(caseNumber, id)
        .query((row, n) -> new Document(view(row, n), vault.open(caseNumber, CONTENT, row.getBytes("content"))))
        .optional();
  }

  private DocumentView view(ResultSet row, int n) throws SQLException {
    return new DocumentView(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        row.getString("kind"),
        vault.openText(row.getString("case_number"), TITLE, row.getBytes("title")),
        row.getString("language"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        instant(row, "added_at"),
        row.getString("added_by"));
  }
}
