package org.sklad.platform.crypto;

import java.nio.file.Path;

/** A key file that cannot be used. The message says what is wrong and what to do, for the person who runs the program. */
public final class KeyFileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyFileRefused(Path file, String message) {
        super("Key file " + file + ": " + message);
    }

    KeyFileRefused(Path file, String message, Throwable cause) {
        super("Key file " + file + ": " + message, cause);
    }
}
