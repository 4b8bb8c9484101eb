package org.sklad.access.signin;

import java.util.Optional;
import org.sklad.platform.crypto.Secret;

/**
 * A new object with its secret. Only the answer to the first request contains the secret. A repeated request gets none, and a new
 * secret has to be made.
 */
public record WithSecret<T>(T made, Optional<Secret> secret) {}
