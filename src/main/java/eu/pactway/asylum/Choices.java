package eu.pactway.asylum;

/** What the authority chooses where the law leaves it the choice. */
public record Choices(boolean border, boolean accelerated, boolean admissibility) {}
