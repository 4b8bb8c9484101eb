package org.sklad.access.signin;

/**
 * A session that has just started.
 *
 * @param token the content of the cookie; only its hash is stored
 * @param device the mark that this browser keeps for its next sign-in
 */
public record SignedIn(String token, String device, Session session) {}
