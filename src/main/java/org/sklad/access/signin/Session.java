package org.sklad.access.signin;

import org.sklad.access.roles.Operator;

/**
 * A session that is valid now.
 *
 * @param key names the session within the program; it is a hash and opens nothing
 * @param passwordChoiceNeeded true while the operator has only a one-time password
 * @param secondFactorNeeded true while a role of the operator demands a second factor and none is set up
 */
public record Session(String key, Operator operator, boolean passwordChoiceNeeded, boolean secondFactorNeeded) {}
