package eu.pactway.letters;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who writes the letters; {@code pactway.authority.*}, with values to try Pactway out in {@code letters/authority.properties}.
 *
 * @param place where letters are written and documents issued
 * @param legalAid where the person gets free legal help
 * @param court the court that hears appeals
 */
@ConfigurationProperties("pactway.authority")
record AuthorityProperties(String name, String address, String place, String phone, String email, Contact legalAid, Contact court) {

  record Contact(String name, String address, String phone, String email) {}
}
