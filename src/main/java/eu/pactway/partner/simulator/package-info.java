/** Stand-ins for the partners, under profile {@code simulators}: real behaviour, reached over real HTTP, with faults on demand. */
package eu.pactway.partner.simulator;
