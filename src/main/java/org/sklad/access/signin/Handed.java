package org.sklad.access.signin;

import java.util.Optional;
import org.sklad.platform.crypto.Secret;

/**
 * What was made, with the secret that belongs to it. The secret is told once, in the answer to the first request; when the
 * request is repeated it is absent, and a new one has to be made.
 */
public record Handed<T>(T made, Optional<Secret> secret) {}
