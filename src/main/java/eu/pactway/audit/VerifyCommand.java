package eu.pactway.audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar pactway.jar --pactway.audit.verify=true}: verifies the log of the database that is configured, prints what it found and
 * ends, with 0 where nothing was changed and 1 otherwise.
 */
@Component
@ConditionalOnProperty("pactway.audit.verify")
class VerifyCommand implements ApplicationRunner {

  private final Audit audit;
  private final ConfigurableApplicationContext application;

  VerifyCommand(Audit audit, ConfigurableApplicationContext application) {
    this.audit = audit;
    this.application = application;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    AuditReport report = audit.verify();
    System.out.println(words(report));
    Thread ending = new Thread(() -> System.exit(SpringApplication.exit(application, () -> report.intact() ? 0 : 1)), "audit-verified");
    ending.start();
  }

  static String words(AuditReport report) {
    StringBuilder text = new StringBuilder();
    text.append(report.intact() ? "The audit log is intact: " : "THE AUDIT LOG WAS CHANGED: ")
        .append(report.entries()).append(" lines in ").append(report.chains()).append(" chains, ").append(report.retired()).append(" retired, under ").append(report.seals()).append(" seals");
    report.faults().forEach(fault -> text.append('\n').append(fault.chain()).append(", line ").append(fault.position()).append(": ").append(fault.what()));
    if (report.faultCount() > report.faults().size()) {
      text.append("\n… and ").append(report.faultCount() - report.faults().size()).append(" more");
    }
    return text.toString();
  }
}
