package eu.pactway.biometrics;

import eu.pactway.partner.Capture;
import java.time.Instant;

/**
 * What a form says of a taking of biometric data, with the capture that the station delivered.
 *
 * @param operatorId user id of whoever took the data (Eurodac Art 17(1)(n))
 * @param urgent whether the comparison is asked for within one hour (Art 38(2))
 */
record Taken(Capture capture, Instant at, String place, String operatorId, boolean urgent) {}
