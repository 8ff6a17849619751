package eu.pactway.audit;

import java.time.Instant;

/**
 * What stays of lines whose time was over: which they were and what the last of them hashed to, so that seals over them still fit.
 *
 * @param chain the case number
 * @param position of the last line that went
 * @param hash of that line
 * @param lines how many went
 * @param ground why they were no longer kept
 */
public record RetiredLog(String chain, long position, String hash, long lines, Instant retiredAt, String ground) {

  /** The operation of the line that says so in the log of what is of no case. */
  static final String OPERATION = "LOG_RETIRED";

  /** That line's detail: whoever invents a tombstone has to invent a line under the seals as well. */
  String words() {
    return chain + ": " + lines + " lines to line " + position + ", " + hash;
  }
}
