package org.sklad.installation;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.sklad.platform.crypto.Secret;

/**
 * The passphrase of the key file, from the settings or typed once at the terminal. Kept in memory, as the key is, to
 * read the file again after a rotation.
 */
public final class TypedPassphrase implements Supplier<Optional<Secret>> {
    private final Supplier<Optional<Secret>> settings;
    private Optional<Secret> known = Optional.empty();

    TypedPassphrase(Supplier<Optional<Secret>> settings) {
        this.settings = settings;
    }

    @Override
    public synchronized Optional<Secret> get() {
        if (known.isEmpty()) {
            known = settings.get().or(() -> typed("Passphrase of the key file: "));
        }
        return known;
    }

    /** Reads a line from the terminal without echo; empty if there is no terminal. */
    public static Optional<Secret> typed(String prompt) {
        return Optional.ofNullable(System.console()).flatMap(console -> typed(console, prompt));
    }

    private static Optional<Secret> typed(Console console, String prompt) {
        return Optional.ofNullable(console.readPassword(prompt))
                .map(String::new)
                .map(Secret::new);
    }

    /** Reads the first line of a file, such as a systemd credential. */
    static Secret fromFile(Path file) {
        try {
            return new Secret(Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse(""));
        } catch (IOException e) {
            throw new CommandFailed("The file with the passphrase of the key file cannot be read: " + e);
        }
    }
}
