package eu.pactway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A case of law as a lawyer would tell it: who arrives, what happens, what must be true.
 *
 * @param law the articles it is about
 * @param create body of {@code POST /api/v1/cases}
 * @param steps each an object with one key: play, refused (a play that must be refused, with the words its refusal holds as {@code
 *     naming}), complaint (on fundamental rights), advance, event, adjust, faults, answers (of a partner), crowd (further cases like the
 *     first), form (of the open task {@code task}, by
 *     {@code role}, with {@code answers}), courtExport (for a court, as {@code POST /api/v1/cases/{n}/court-exports} takes it), preview and change (of the law or of the case, as {@code POST /api/v1/changes} takes it) or expect. Text values {@code now},
 *     {@code today}, {@code start} (the day the scenario began), {@code end(<time limit>)} and {@code lastDay(<time limit>)} of a clock of
 *     the case, {@code crowdEnd(<time limit>)} of one of the crowd, each with an ISO period such as {@code now-PT2H}, stand for moments;
 *     {@code {case}} in a text is the number of the case
 */
record Scenario(String title, String law, JsonNode create, List<JsonNode> steps) {}
