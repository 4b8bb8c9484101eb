package org.sklad.commands;

import io.dropwizard.core.setup.Bootstrap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.sklad.installation.CommandFailed;
import org.sklad.installation.ConfigFile;
import org.sklad.installation.Features;
import org.sklad.installation.Installation;
import org.sklad.installation.SkladConfiguration;
import org.sklad.installation.TypedPassphrase;
import org.sklad.platform.crypto.KeyFile;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.DataFolder;
import org.sklad.platform.db.KeyRotation;

/**
 * {@code key rotate}, {@code key forget}, {@code key protect} and {@code key unprotect}, with or without a running
 * server. A new passphrase is read from the terminal or standard input, never from the arguments.
 */
public final class KeyCommand extends SkladCommand {
    private static final String ACT = "act";
    private static final String ROTATE = "rotate";
    private static final String FORGET = "forget";
    private static final String PROTECT = "protect";
    private static final String UNPROTECT = "unprotect";

    /** The minimum length of NIST SP 800-63B for a password as the only factor. A stolen file can be tried without limit. */
    private static final int SHORTEST = 15;

    /** The first line of output. */
    public static final String AT_WORK = "Changing the master key. If this is interrupted, run it again: it goes on.";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public KeyCommand() {
        super("key", "Changes the master key, or the passphrase that protects the key file");
    }

    @Override
    public void configure(Subparser parser) {
        Subparsers acts = parser.addSubparsers().title("acts").dest(ACT).metavar("ACT");
        act(acts, ROTATE, "changes the master key; run again, it finishes what was interrupted");
        act(acts, FORGET, "deletes the former keys; backups made under them open no more");
        act(acts, PROTECT, "puts the key file under a new passphrase, which is read from standard input");
        act(acts, UNPROTECT, "takes the passphrase away");
    }

    private static void act(Subparsers acts, String name, String help) {
        Subparser act = acts.addParser(name).help(help);
        ConfigFile.byDefault(act.addArgument("file"));
    }

    @Override
    protected void run(Bootstrap<SkladConfiguration> bootstrap, Namespace namespace, SkladConfiguration configuration)
            throws IOException {
        switch (namespace.getString(ACT)) {
            case ROTATE -> rotate(bootstrap, configuration);
            case FORGET -> forget(bootstrap, configuration);
            case PROTECT -> protect(configuration.keys(), Optional.of(newPassphrase()));
            default -> protect(configuration.keys(), Optional.empty());
        }
    }

    private static void rotate(Bootstrap<?> bootstrap, SkladConfiguration configuration) {
        KeyRotation.Outcome outcome = with(bootstrap, configuration, rotation -> {
            System.out.println(AT_WORK);
            return rotation.run();
        });
        System.out.println((outcome.resumed() ? "Finished the rotation that was begun before. " : "")
                + "The master key is now " + outcome.key() + "; encrypted again: " + outcome.renewed() + ".");
        System.out.println("Copy the key file " + configuration.keyFile()
                + " to its safe place again. It keeps the former key, which opens the backups made before.");
    }

    private static void forget(Bootstrap<?> bootstrap, SkladConfiguration configuration) {
        System.out.println("Former keys deleted from the key file: "
                + with(bootstrap, configuration, KeyRotation::forget)
                + ". Backups made under them open only with a copy of the key file from before. No other database or trial"
                + " restore may use this key file: it would open no more.");
    }

    private static <T> T with(Bootstrap<?> bootstrap, SkladConfiguration configuration, Function<KeyRotation, T> work) {
        try (Installation installation = Installation.openBeside(configuration)) {
            return work.apply(rotation(
                    installation,
                    features(bootstrap, installation, configuration),
                    configuration.keys(),
                    () -> DataFolder.isHeld(configuration.dataDir())));
        }
    }

    /**
     * Builds the rotation.
     *
     * @param served true if another program holds the data folder
     */
    static KeyRotation rotation(Installation installation, Features features, KeyFile file, BooleanSupplier served) {
        return new KeyRotation(
                installation.database(),
                file,
                installation.ring(),
                features.sealedRows(),
                served,
                PATIENCE,
                installation.randomness());
    }

    private static void protect(KeyFile file, Optional<Secret> passphrase) {
        file.alone(() -> {
            file.replace(file.keys(), passphrase, new Randomness(new SecureRandom()));
            return file;
        });
        System.out.println(
                passphrase.isPresent()
                        ? "The passphrase protects the key file from now on. A copy made before does not have it."
                        : "The key file is in clear from now on.");
    }

    private static Secret newPassphrase() throws IOException {
        Optional<Secret> typed = TypedPassphrase.typed("New passphrase of the key file: ");
        if (typed.isPresent()) {
            String again = TypedPassphrase.typed("The same again: ")
                    .map(Secret::reveal)
                    .orElse("");
            if (!again.equals(typed.get().reveal())) {
                throw new CommandFailed("The two are not the same. Nothing was changed.");
            }
        }
        Secret passphrase = typed.isPresent() ? typed.get() : fromInput();
        if (passphrase.isGarbled()) {
            throw new CommandFailed("The passphrase did not arrive as UTF-8. Set LC_ALL=C.UTF-8. Nothing was changed.");
        }
        int length = passphrase.reveal().codePointCount(0, passphrase.reveal().length());
        if (length < SHORTEST) {
            throw new CommandFailed("A passphrase has at least " + SHORTEST + " characters. Nothing was changed.");
        }
        return passphrase;
    }

    private static Secret fromInput() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        return new Secret(line == null ? "" : line);
    }
}
