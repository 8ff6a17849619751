package eu.pactway.edge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param largestBody of any request; the list of a boat of a thousand persons is well below the default
 * @param jsonDepth how deeply objects and lists of a JSON body may be nested
 * @param requests how many requests one caller may send, each node counts for itself
 * @param signInsOfOne wrong passwords for one name from one address
 * @param signIns wrong passwords for whatever names from one address
 * @param sessionHours after which whoever is signed in to the web applications signs in again, busy or not
 */
@ConfigurationProperties("pactway.edge")
record EdgeSettings(
    @DefaultValue("4MB") DataSize largestBody,
    @DefaultValue("64") int jsonDepth,
    @DefaultValue Requests requests,
    @DefaultValue WrongPasswordsOfOne signInsOfOne,
    @DefaultValue WrongPasswords signIns,
    @DefaultValue("10") int sessionHours) {

  /** As many at once, and then so many a second. */
  record Requests(@DefaultValue("1000") int atOnce, @DefaultValue("100") int aSecond) {}

  /** As many at once, and then so many a minute. */
  record WrongPasswordsOfOne(@DefaultValue("10") int atOnce, @DefaultValue("6") int aMinute) {}

  /** As many at once, and then so many a minute. */
  record WrongPasswords(@DefaultValue("200") int atOnce, @DefaultValue("60") int aMinute) {}
}
