/** The database: an embedded PostgreSQL with a persistent folder where no external one is configured. */
package eu.pactway.database;
