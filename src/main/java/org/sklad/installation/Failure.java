package org.sklad.installation;

import io.dropwizard.configuration.ConfigurationException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.platform.backups.BackupRefused;
import org.sklad.platform.crypto.KeyFileRefused;
import org.sklad.platform.db.CannotStart;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.Refusal;

/** Prints the failure of a command or start: one sentence for a known failure, never a stack trace then. */
public final class Failure {
    private static final String UTF_8 = "Let the terminal or the service use UTF-8: LC_ALL=C.UTF-8";

    private static final String PORTS =
            "Set SKLAD_BIND to an address of this machine, and SKLAD_PORT and SKLAD_ADMIN_PORT to two free ports.";

    private Failure() {}

    public static void print(Throwable failure, PrintWriter to) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresentOrElse(to::println, () -> failure.printStackTrace(to));
        to.flush();
    }

    /**
     * Returns a sentence if an argument cannot be read. A terminal that is not in UTF-8 turns each byte of a Cyrillic letter into U+FFFD, and
     * the name of an operator would be stored like that.
     */
    public static Optional<String> unreadable(String... arguments) {
        return Stream.of(arguments)
                .filter(each -> each.indexOf('\uFFFD') >= 0)
                .findFirst()
                .map(each -> "This argument cannot be read: " + each + ". " + UTF_8);
    }

    /** Returns the sentence for a known failure; empty for an unexpected one, which needs its stack trace. */
    static Optional<String> sentence(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Refusal refusal) {
                return Optional.of(sentence(refusal, Messages.load(MessagePackages.ALL)));
            }
            if (isForPeople(each)) {
                return Optional.ofNullable(each.getMessage());
            }
            if (each instanceof InvalidPathException unreadable) {
                boolean ascii = unreadable.getInput().chars().allMatch(letter -> letter < 128);
                return Optional.of(unreadable.getMessage() + (ascii ? "" : ". " + UTF_8));
            }
            if (each.getCause() instanceof BindException refused) {
                return Optional.of(each.getMessage() + ": " + refused.getMessage() + ". " + PORTS);
            }
        }
        return Optional.empty();
    }

    private static boolean isForPeople(Throwable failure) {
        return failure instanceof CommandFailed
                || failure instanceof CannotStart
                || failure instanceof KeyFileRefused
                || failure instanceof BackupRefused
                || failure instanceof ConfigurationException;
    }

    private static String sentence(Refusal refusal, Messages messages) {
        String fields = refusal.errors().stream()
                .map(error -> error.field() + ": " + messages.text(Language.EN, error.message()))
                .collect(Collectors.joining("\n"));
        return fields.isEmpty() ? messages.text(Language.EN, refusal.message()) : fields;
    }
}
