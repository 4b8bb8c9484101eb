package org.sklad.aid.handouts;

import org.sklad.access.signin.SignIn;

/**
 * Goods beyond what the rules allow: why, and what a second operator typed to stand for it.
 *
 * @param second compared before the transaction, and with the same delays as a sign-in
 */
public record Overriding(String reason, SignIn second) {}
