package eu.pactway.clock;

import eu.pactway.law.Deadline;

/** The ends of a limit, and the number of the decided law they were counted under. */
record Counted(Deadline deadline, long under) {}
