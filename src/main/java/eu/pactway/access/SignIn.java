package eu.pactway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people and systems prove who they are. One way is in force at a time: {@link PasswordSignIn} or {@link KeycloakSignIn}. */
interface SignIn {

  /** Paths that belong to the sign-in of the web applications, beside their own. */
  List<String> pages();

  /** Whether users and their groups are kept here; otherwise they come with each sign-in, and are not written by hand. */
  boolean keepsUsers();

  /** Lets people sign in to the web applications. */
  void ofPeople(HttpSecurity http) throws Exception;

  /** Lets callers of REST, ours and the engine's, prove who they are with each request. */
  void ofCallers(HttpSecurity http) throws Exception;

  /** Says in the header of a refusal what a caller has to bring along. */
  void challenge(HttpServletRequest request, HttpServletResponse response);
}
