package eu.pactway.support;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the test classes' own beans out of an application that a benchmark starts: all are on one class path. */
public final class WithoutTests extends TypeExcludeFilter implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("withoutTests", this);
  }

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
    return type.getResource().getURI().toString().contains("/test-classes/");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WithoutTests;
  }

  @Override
  public int hashCode() {
    return WithoutTests.class.hashCode();
  }
}
