package org.sklad.access.signin;

import org.sklad.access.roles.Operator;

/**
 * A session that is valid now.
 *
 * @param key identifies the session within the program; it is a hash and gives no access
 * @param passwordChoiceNeeded true while the operator has only a one-time password
 * @param secondFactorNeeded true while a role of the operator requires a second factor and none is set up
 * @param station the hash of the token of the shared station; empty on a browser that nobody shares
 */
public record Session(
        String key, Operator operator, boolean passwordChoiceNeeded, boolean secondFactorNeeded, String station) {
    /** Returns true on a shared station. */
    public boolean isShared() {
        return !station.isEmpty();
    }
}
