package eu.pactway.casefile;

import eu.pactway.law.Catalogue;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * Engine and case file alone, as they run together in the application. No stereotype, so that a scan of the whole application passes it
 * by.
 */
@EnableAutoConfiguration
@ComponentScan("eu.pactway.engine")
@Import({
  eu.pactway.privacy.PrivacyConfiguration.class,
  CaseFileStore.class, CaseRows.class, CaseNumbers.class, Opening.class, LegalEventRows.class, Timeline.class, PersonRows.class,
  PersonStore.class, RecordStore.class, FormVersions.class, DocumentStore.class, NoticeStore.class, CurrentUser.class, Columns.class,
  CaseFileConfiguration.class, InboxStore.class, InboxRows.class, HandOver.class, HandOverTriggers.class, WaitingModels.class,
  LegalEventSteps.class
})
class CaseApplication {

  @Bean
  Catalogue catalogue() {
    return Catalogue.load();
  }
}
