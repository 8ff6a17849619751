package eu.pactway.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Deploys the models of a test class with stand-ins for what they call, watches coverage, and takes all away again. */
final class ModelExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(ModelExtension.class);

  private record Deployed(String id, List<BpmnModelInstance> models, ModelCoverage coverage, double atLeast) {}

  @Override
  public void beforeAll(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    Models models = test.getAnnotation(Models.class);
    if (models == null) {
      throw new IllegalStateException(test.getName() + " names its models with @Models");
    }
    List<BpmnModelInstance> bpmn = new ArrayList<>();
    DeploymentBuilder deployment = TestEngine.INSTANCE.engine.getRepositoryService().createDeployment().name(test.getName());
    for (String path : models.value()) {
      deployment.addClasspathResource(path);
      if (path.endsWith(".bpmn")) {
        bpmn.add(read(path));
      }
    }
    Set<String> standIns = CalledProcess.missing(bpmn);
    standIns.forEach(key -> deployment.addModelInstance(key + "-stand-in.bpmn", CalledProcess.standIn(key)));
    ModelCoverage coverage = new ModelCoverage(test, standIns);
    String id = deployment.deploy().getId();
    context.getStore(NAMESPACE).put(test, new Deployed(id, bpmn, coverage, models.coverage()));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    deployed(context).coverage().run(context.getDisplayName());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Deployed deployed = deployed(context);
    TestEngine.INSTANCE.engine.getRepositoryService().deleteDeployment(deployed.id(), true, true);
    boolean whole = context.getExecutionException().isEmpty() && System.getProperty("test", "").indexOf('#') < 0;
    deployed.coverage().check(deployed.models(), whole ? deployed.atLeast() : 0);
  }

  private static Deployed deployed(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(context.getRequiredTestClass(), Deployed.class);
  }

  private static BpmnModelInstance read(String path) {
    try (InputStream in = ModelExtension.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("No model at " + path + " on the class path");
      }
      return Bpmn.readModelFromStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
