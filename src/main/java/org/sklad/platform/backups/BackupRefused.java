package org.sklad.platform.backups;

import java.nio.file.Path;

/**
 * A backup was not made, or not restored, and nothing of it was left behind. The message is for whoever runs the command: what is
 * wrong and what to do.
 */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupRefused(Path path, String message) {
        super(path + ": " + message);
    }

    BackupRefused(Path path, String message, Throwable cause) {
        super(path + ": " + message, cause);
    }
}
