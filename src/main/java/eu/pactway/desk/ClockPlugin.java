package eu.pactway.desk;

/** Puts the time limits of the case, and how their ends were found, into a tab beside each form of Tasklist. */
public class ClockPlugin extends TasklistTab {

  static final String ID = "pactway-clocks";

  public ClockPlugin() {
    super(ID, ClockPluginResource.class);
  }
}
