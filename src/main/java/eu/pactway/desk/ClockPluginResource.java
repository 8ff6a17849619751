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

/**
 * What the tab asks for, within the session of Tasklist: who may see the task sees the time limits of its case, and nobody else does.
 * Made by the web application anew for each request, which knows no beans.
 */
@Path("plugin/" + ClockPlugin.ID)
public class ClockPluginResource extends AbstractTasklistPluginRootResource {

  private static final String HTML = "text/html;charset=UTF-8";

  @Context private ServletContext servlets;

  public ClockPluginResource() {
    super(ClockPlugin.ID);
    allowedAssets = List.of("app/plugin.js", "app/plugin.css", "app/adjust.js");
  }

  /** The clocks of the case that a task belongs to, each with its explanation: a piece of HTML. */
  @GET
  @Path("{engine}/task/{task}/clocks")
  @Produces(HTML)
  public String panel(@PathParam("task") String task) {
    return panels().panel(task).orElseThrow(NotFoundException::new);
  }

  /** The page of one clock, to print. */
  @GET
  @Path("{engine}/task/{task}/clocks/{timeLimit}")
  @Produces(HTML)
  public String page(@PathParam("task") String task, @PathParam("timeLimit") String timeLimit) {
    return panels().page(task, timeLimit).orElseThrow(NotFoundException::new);
  }

  private ClockPanels panels() {
    return WebApplicationContextUtils.getRequiredWebApplicationContext(servlets).getBean(ClockPanels.class);
  }
}
