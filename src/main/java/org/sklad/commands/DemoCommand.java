package org.sklad.commands;

import io.dropwizard.core.setup.Bootstrap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.sklad.access.signin.Operators;
import org.sklad.access.signin.Passwords;
import org.sklad.demo.Demo;
import org.sklad.demo.DemoClock;
import org.sklad.demo.Scale;
import org.sklad.demo.Seeded;
import org.sklad.installation.CommandFailed;
import org.sklad.installation.DemoMark;
import org.sklad.installation.Features;
import org.sklad.installation.Installation;
import org.sklad.installation.SkladConfiguration;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.feature.Base;

/** {@code demo}: fills an empty installation with invented people and 90 days of history that end now. */
public final class DemoCommand extends SkladCommand {
    private static final String PERCENT = "percent";

    /** Fixed, so that all demos made on the same day have the same history. */
    static final long SEED = 2_027;

    public DemoCommand() {
        super(
                "demo",
                "Fills an empty installation with invented people, stock and repairs; the password of all operators"
                        + " is read from standard input");
    }

    @Override
    public void configure(Subparser parser) {
        super.configure(parser);
        parser.addArgument("--" + PERCENT)
                .dest(PERCENT)
                .type(Integer.class)
                .choices(Arguments.range(1, 100))
                .setDefault(100)
                .help("how much of it: 100 is about 300 people, 60 consignments, 2,000 handouts, 40 repairs");
    }

    @Override
    protected void run(Bootstrap<SkladConfiguration> bootstrap, Namespace namespace, SkladConfiguration configuration)
            throws IOException {
        requireNothingThere(configuration);
        Secret password = readPassword();
        Demo.requireGood(new Passwords(new Randomness(new SecureRandom())), password);
        Scale scale = Scale.of(namespace.getInt(PERCENT));
        long start = System.nanoTime();
        try (Installation installation = Installation.open(configuration)) {
            if (!features(bootstrap, installation, configuration)
                    .access
                    .operators
                    .isEmpty()) {
                throw new CommandFailed("The database is not empty. A demo is made in one that was never used.");
            }
            Base base = installation.base(bootstrap.getValidatorFactory().getValidator());
            make(base, configuration, password, scale, SEED, Installation.CLOCK.instant());
        }
        System.out.printf(
                "Made the demo in %d s. Start the server: the sign-in page lists the operators."
                        + " All of them have the password that you typed.%n",
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private static void requireNothingThere(SkladConfiguration configuration) throws IOException {
        DatabaseSettings settings = Installation.settings(configuration);
        boolean file = settings.isSqlite() && Files.exists(settings.file());
        if (file || !isEmpty(configuration.dataDir())) {
            throw new CommandFailed("The folder " + configuration.dataDir()
                    + " is not empty. A demo needs an empty folder: name another one with SKLAD_DATA_DIR.");
        }
        if (Files.exists(configuration.keyFile())) {
            throw new CommandFailed(
                    "There is a key file already: " + configuration.keyFile() + ". A demo makes its own: name"
                            + " another with SKLAD_KEY_FILE, or delete this one if it was only a demo's.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    private static Secret readPassword() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        return new Secret(line == null ? "" : line);
    }

    /**
     * Makes the history in an empty database. Sets the mark first, so that an interrupted demo is marked too.
     *
     * @return number of handouts that were refused
     */
    public static int make(
            Base base, SkladConfiguration configuration, Secret password, Scale scale, long seed, Instant until) {
        DemoMark.set(base.database(), until);
        DemoClock clock = new DemoClock(until);
        Randomness seeded = Seeded.randomness(seed);
        // Salts of passwords must be unpredictable.
        Operators operators = new Features(base.with(clock, base.randomness()), configuration).access.operators;
        Features features = new Features(base.with(clock, seeded), configuration);
        return new Demo(features, operators, clock, seeded, seed, password, scale).make();
    }
}
