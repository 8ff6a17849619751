/** REST for external systems, as in docs/api. */
package eu.pactway.api;
