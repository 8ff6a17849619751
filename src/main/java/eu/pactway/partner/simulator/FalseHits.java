package eu.pactway.partner.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A weak hit on somebody else, as a matcher sometimes gives it (Eurodac Art 38(6)). */
final class FalseHits {

  private FalseHits() {}

  /** Adds one to an answer that can hold hits; other answers stay as they are. */
  static void add(ObjectNode answer) {
    if (answer.get("hits") instanceof ArrayNode hits) {
      hits.addObject()
          .put("reference", References.next("EDC"))
          .put("memberState", "EL")
          .put("category", "IRREGULAR_CROSSING")
          .put("storedOn", "2026-07-01")
          .put("faceOnly", false)
          .put("doubtful", true)
          .put("securityFlag", false)
          .put("restricted", false)
          .putArray("marks");
    }
  }
}
