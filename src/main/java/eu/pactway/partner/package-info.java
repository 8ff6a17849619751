/** Outbound ports to the partners and their HTTP adapters. */
package eu.pactway.partner;
