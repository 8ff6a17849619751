package eu.pactway.simulation;

/**
 * How much of what a played case had; the plain process gets as much.
 *
 * @param userTasks completed
 * @param serviceTasks service, send and business rule tasks completed
 * @param asynchronous how many of them wait for a job of their own
 * @param timersFired drawn timers and rungs of clocks that came due
 * @param timersCancelled drawn timers and timers of clocks that were set and taken back
 * @param answers how many fields a submitted form has on average
 */
record PlainShape(int userTasks, int serviceTasks, int asynchronous, int timersFired, int timersCancelled, int answers) {}
