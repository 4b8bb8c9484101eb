package org.sklad.platform.backups;

import java.nio.file.Path;

/**
 * A backup that was not made or not restored; nothing of it is left behind. The message says what is wrong and what to do, for
 * the person who runs the command.
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
