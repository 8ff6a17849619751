package eu.pactway.support;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Whether Spring Boot started an application in this JVM: what such an application uses ends after it. */
final class StartedApplications implements ApplicationListener<ApplicationPreparedEvent> {

  private static volatile boolean any;

  static boolean any() {
    return any;
  }

  @Override
  public void onApplicationEvent(ApplicationPreparedEvent prepared) {
    any = true;
  }
}
