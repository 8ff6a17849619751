/** Access to the procedure: registration, documents, lodging (APR Arts 26 to 33). */
package eu.pactway.registration;
