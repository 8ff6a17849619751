/**
 * REST for external systems, {@code /api/v1}: cases, their events, timeline, clocks, documents and records, and the law. Errors are
 * problem+json with a stable {@code type}; see {@link eu.pactway.api.Problem} for the types.
 */
package eu.pactway.api;
