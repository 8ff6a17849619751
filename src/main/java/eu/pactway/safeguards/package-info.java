/** Rights as steps: legal counselling, special needs, the monitor's feed. */
package eu.pactway.safeguards;
