package org.sklad.platform.crypto;

import java.nio.file.Path;

/** The key file cannot be used. The message is for whoever runs the program: what is wrong and what to do. */
public final class KeyFileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyFileRefused(Path file, String message) {
        super("Key file " + file + ": " + message);
    }

    KeyFileRefused(Path file, String message, Throwable cause) {
        super("Key file " + file + ": " + message, cause);
    }
}
