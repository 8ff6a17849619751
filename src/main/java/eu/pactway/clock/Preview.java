package eu.pactway.clock;

/** What an adjustment would change. */
public record Preview(ClockView before, ClockView after) {}
