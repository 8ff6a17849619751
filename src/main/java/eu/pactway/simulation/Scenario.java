package eu.pactway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A case of law as a lawyer would tell it: who arrives, what happens, what must be true.
 *
 * @param law the articles it is about
 * @param create body of {@code POST /api/v1/cases}
 * @param steps each an object with one key: play, advance, event, adjust, faults, answers (of a partner) or expect. Text values {@code now}, {@code today} and
 *     {@code start} (the day the scenario began), each with an ISO period such as {@code now-PT2H}, stand for moments
 */
record Scenario(String title, String law, JsonNode create, List<JsonNode> steps) {}
