package org.sklad.access;

/**
 * A session that is valid now.
 *
 * @param key names the session within the program; it is a hash and opens nothing
 * @param passwordChoiceNeeded true while the operator has only a one-time password
 */
public record Session(String key, Operator operator, boolean passwordChoiceNeeded) {}
