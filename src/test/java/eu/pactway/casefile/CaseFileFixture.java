package eu.pactway.casefile;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.pactway.engine.EngineUser;
import eu.pactway.law.Catalogue;
import eu.pactway.law.MemberState;
import eu.pactway.support.TestDatabase;
import eu.pactway.support.TestVault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The case file on a real PostgreSQL, without the engine, at a time the test sets. */
final class CaseFileFixture implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  static final Moment ARRIVED = new Moment(Instant.parse("2026-11-22T04:30:00Z"), false);

  final TestDatabase database = TestDatabase.migrated();
  final SettableClock clock = new SettableClock(NOW);
  final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

  CaseFileFixture() {
    context.registerBean("dataSource", javax.sql.DataSource.class, database::dataSource);
    context.registerBean("clock", Clock.class, () -> clock);
    TestVault.addTo(context);
    context.register(Parts.class);
    context.refresh();
  }

  CaseFile caseFile() {
    return context.getBean(CaseFile.class);
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  List<LegalEventRecorded> published() {
    return context.getBean(Parts.class).published;
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
  }

  static NewCase newCase(ArrivalKind kind) {
    return new NewCase(new Arrival(kind, ARRIVED, "Lampedusa"), ARRIVED, amina(LocalDate.of(1994, 3, 2)), false, null, null);
  }

  static NewCase newCase(LocalDate born, boolean unaccompanied, String family) {
    return new NewCase(
        new Arrival(ArrivalKind.BORDER_CROSSING_POINT, ARRIVED, "Trieste"), null, amina(born), unaccompanied, family, null);
  }

  static NewPerson amina(LocalDate born) {
    return new NewPerson("Amina", "Haddad", born, "F", "SY", List.of("ar", "en"));
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }

  @EnableTransactionManagement
  @Import({
    CaseFileStore.class, CaseRows.class, CaseNumbers.class, Opening.class, LegalEventRows.class, Timeline.class, PersonRows.class,
    PersonStore.class, RecordStore.class, FormVersions.class, DocumentStore.class, NoticeStore.class, CurrentUser.class, Columns.class
  })
  static class Parts {
    final List<LegalEventRecorded> published = new ArrayList<>();

    @EventListener
    void on(LegalEventRecorded event) {
      published.add(event);
    }

    @Bean
    JdbcClient jdbcClient(javax.sql.DataSource dataSource) {
      return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(javax.sql.DataSource dataSource) {
      return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    EngineUser engineUser() {
      EngineUser nobody = org.mockito.Mockito.mock(EngineUser.class);
      org.mockito.Mockito.when(nobody.id()).thenReturn(java.util.Optional.empty());
      return nobody;
    }

    @Bean
    Authority authority() {
      return new Authority(MemberState.of("IT"));
    }

    @Bean
    EventTypes eventTypes() {
      return EventTypes.load(Catalogue.load().vocabulary());
    }

    @Bean
    com.fasterxml.jackson.databind.ObjectMapper json() {
      return JsonMapper.builder().addModule(new JavaTimeModule()).build();
    }
  }

  static final class SettableClock extends Clock {
    private Instant now;

    SettableClock(Instant now) {
      this.now = now;
    }

    void set(Instant moment) {
      now = moment;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
