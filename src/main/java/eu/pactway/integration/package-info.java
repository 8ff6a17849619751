/** Rights and integration of beneficiaries of international protection (Regulation (EU) 2024/1347). */
package eu.pactway.integration;
