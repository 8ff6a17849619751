/** The law as data: catalogue of time limits, calendars, counting rules, explanation. Pure Java; imports nothing of ours. */
package eu.pactway.law;
