package org.sklad.access.signin;

/**
 * A session that has just begun.
 *
 * @param token what the cookie holds; only its hash is kept
 * @param device the mark that this browser keeps for its next sign-in
 */
public record SignedIn(String token, String device, Session session) {}
