/** Training and acceptance: time travel, the player, scenarios. Only under profile simulators. */
package eu.pactway.simulation;
