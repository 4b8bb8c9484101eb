package org.sklad.aid.handouts;

import org.sklad.access.signin.SignIn;

/**
 * An override of the rules: the reason, and the sign-in of the second operator who confirms it.
 *
 * @param second compared before the transaction, with the same delays as a sign-in
 */
public record Overriding(String reason, SignIn second) {}
