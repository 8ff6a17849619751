/** Screening of third-country nationals, Regulation (EU) 2024/1356. */
package eu.pactway.screening;
