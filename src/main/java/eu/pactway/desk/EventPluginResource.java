package eu.pactway.desk;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Tells the page which case a task belongs to, for those who may see the task; all else it asks the REST (decision 9). */
@Path("plugin/" + EventPlugin.ID)
public class EventPluginResource extends AbstractTasklistPluginRootResource {

  @Context private ServletContext servlets;

  public EventPluginResource() {
    super(EventPlugin.ID);
    allowedAssets = List.of("app/plugin.js", "app/plugin.css", "app/moment.js");
  }

  /** The case number. */
  @GET
  @Path("{engine}/task/{task}/case")
  @Produces("text/plain;charset=UTF-8")
  public String caseNumber(@PathParam("task") String task) {
    return WebApplicationContextUtils.getRequiredWebApplicationContext(servlets)
        .getBean(TaskCases.class)
        .caseOf(task)
        .orElseThrow(NotFoundException::new);
  }
}
