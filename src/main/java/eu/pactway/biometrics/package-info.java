/** Biometric data and Eurodac, Regulation (EU) 2024/1358: taken once, kept, sent, compared, verified. */
package eu.pactway.biometrics;
