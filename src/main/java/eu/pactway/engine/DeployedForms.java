package eu.pactway.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** The schemas of forms by deployment and id. Deployments do not change, so a schema read once is kept. */
final class DeployedForms {

  private record Key(String deploymentId, String binding, String formId) {}

  private final Map<Key, String> schemas = new ConcurrentHashMap<>();

  /** The schema as it was deployed; null where the deployment has no such form. To be asked within a command of the engine. */
  String schema(String deploymentId, String binding, String formId) {
    Key key = new Key(deploymentId, binding, formId);
    String known = schemas.get(key);
    if (known != null) {
      return known;
    }
    CommandContext context = Context.getCommandContext();
    CamundaFormDefinition form =
        context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(formId, binding), deploymentId));
    if (form == null) {
      return null;
    }
    String schema = read(context, form);
    if (binding.equals("deployment")) {
      schemas.put(key, schema);
    }
    return schema;
  }

  private static String read(CommandContext context, CamundaFormDefinition form) {
    GetDeploymentResourceCmd resource = new GetDeploymentResourceCmd(form.getDeploymentId(), form.getResourceName());
    try (InputStream in = context.runWithoutAuthorization(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
