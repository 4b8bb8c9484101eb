package org.sklad.aid.handouts;

import java.util.Optional;
import org.sklad.access.signin.SignIn;

/**
 * An override of the rules: the reason, and the sign-in of the second operator who confirms it.
 *
 * @param second compared before the transaction, with the same delays as a sign-in
 * @param station shared station at which the second operator may use a PIN in place of the password; absent elsewhere and for programs
 */
public record Overriding(String reason, SignIn second, Optional<String> station) {
    /** Creates an override with a password. */
    public Overriding(String reason, SignIn second) {
        this(reason, second, Optional.empty());
    }
}
