package eu.pactway.desk;

/** Lets an officer record beside each form of Tasklist what happened to the person. */
public class EventPlugin extends TasklistTab {

  static final String ID = "pactway-events";

  public EventPlugin() {
    super(ID, EventPluginResource.class);
  }
}
