/**
 * What is personal is sealed before it reaches the database: one data key a case, wrapped by a master key that the database does not have.
 * Knows nothing of what it seals.
 */
package eu.pactway.privacy;
