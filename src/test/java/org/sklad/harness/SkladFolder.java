package org.sklad.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sklad.installation.Installation;
import org.sklad.platform.crypto.KeyFile;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseRole;
import org.sklad.platform.db.DatabaseSettings;
import org.sklad.platform.db.Databases;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.HandbookRoles;
import org.sklad.platform.db.KeyRing;
import org.sklad.platform.db.TemporaryFolders;
import org.sklad.platform.db.TestDatabases;

/**
 * A new folder with the real {@code config.yml} and settings in the environment. PostgreSQL already has its tables, except after
 * {@link #fromNothing}. Servers and commands run on the folder, in this process or as a child from the built jar. Closing
 * deletes it.
 */
public final class SkladFolder implements AutoCloseable {
    public static final Path JAR = Path.of("target", "sklad.jar").toAbsolutePath();
    private static final Path TESTS = Path.of("target", "test-classes").toAbsolutePath();
    private static final String DATABASE_URL = "SKLAD_DATABASE_URL";
    private static final long MINUTES = 2;

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private boolean migrating;

    /** The result of a command. */
    public record Ran(int code, String out, String err) {
        public Ran expect(int expected) {
            if (code != expected) {
                throw new AssertionError("Expected exit code " + expected + " but got " + this);
            }
            return this;
        }
    }

    public SkladFolder() {
        folder = TemporaryFolders.make("sklad-it");
        try {
            Files.copy(Path.of("config.yml"), folder.resolve("config.yml"));
            copyLabels();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        with("SKLAD_PORT", "0").with("SKLAD_ADMIN_PORT", "0").with("SKLAD_BIND", "127.0.0.1");
    }

    private void copyLabels() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("labels"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    public static SkladFolder on(Engine engine) {
        SkladFolder made = new SkladFolder();
        return engine == Engine.POSTGRESQL ? made.on(TestDatabases.migratedPostgresql()) : made;
    }

    /** Creates a folder as {@link #on} does, but PostgreSQL has no tables yet and has the two roles of the handbook. */
    public static SkladFolder withTwoRoles(Engine engine) {
        if (engine == Engine.SQLITE) {
            return on(engine);
        }
        DatabaseSettings settings = HandbookRoles.fresh();
        DatabaseRole owner = settings.migrationRole().orElseThrow();
        return new SkladFolder()
                .on(settings)
                .with("SKLAD_DATABASE_MIGRATION_USER", owner.user())
                .with("SKLAD_DATABASE_MIGRATION_PASSWORD", owner.password().reveal());
    }

    private SkladFolder on(DatabaseSettings postgresql) {
        return with(DATABASE_URL, postgresql.url())
                .with("SKLAD_DATABASE_USER", postgresql.user())
                .with("SKLAD_DATABASE_PASSWORD", postgresql.password().reveal());
    }

    /** Makes the first start run the migrations itself, as in a new installation. */
    public SkladFolder fromNothing() {
        migrating = true;
        return environment.containsKey(DATABASE_URL) ? on(TestDatabases.emptyPostgresql()) : this;
    }

    public SkladFolder with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public SkladFolder without(String variable) {
        environment.remove(variable);
        return this;
    }

    public Map<String, String> environment() {
        return environment;
    }

    public Path path() {
        return folder;
    }

    public Path data() {
        return folder.resolve(environment.getOrDefault("SKLAD_DATA_DIR", "data"));
    }

    /** Returns the database settings of its servers and commands. */
    public DatabaseSettings database() {
        String url = environment.get("SKLAD_DATABASE_URL");
        return url == null
                ? DatabaseSettings.sqlite(data().resolve("sklad.db"), data())
                : new DatabaseSettings(
                        url,
                        environment.getOrDefault("SKLAD_DATABASE_USER", ""),
                        new Secret(environment.getOrDefault("SKLAD_DATABASE_PASSWORD", "")),
                        data());
    }

    public Path config() {
        return folder.resolve("config.yml");
    }

    /** Starts a server in this process. The first start finds a migrated database, except after {@link #fromNothing}. */
    public RunningSklad start() {
        return start(UnaryOperator.identity());
    }

    /** Starts a server in this process with a wrapper around its database. */
    public RunningSklad start(UnaryOperator<Database> around) {
        layMigrated();
        return RunningSklad.inProcess(config(), environment, around);
    }

    /** Prepares the key file and the database of an earlier version, which derived every key from the master key. */
    public SkladFolder withDerivedKeys() {
        layMigrated();
        String key = KeyFile.readOrMake(path().resolve("sklad.key"), new Randomness(new SecureRandom()))
                .fingerprint();
        try (Database opened = Databases.openBeside(database())) {
            opened.write(handle -> handle.execute("insert into key_mark (id, fingerprint) values (1, ?)", key));
        }
        return this;
    }

    /** Starts a server in this process with another clock. */
    public RunningSklad start(InstantSource clock) {
        layMigrated();
        return RunningSklad.inProcess(config(), environment, UnaryOperator.identity(), clock);
    }

    /** Reuses one migrated database: the migrations are the same for every test, and each run takes about a second of CPU time. */
    private void layMigrated() {
        if (migrating || environment.containsKey(DATABASE_URL) || Files.exists(data())) {
            return;
        }
        try {
            Files.createDirectories(data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestDatabases.writeMigrated(data().resolve(Installation.FILE));
    }

    /** Starts the jar as a process of its own. */
    public RunningSklad startJar() {
        return RunningSklad.child(launch("server", config().toString()));
    }

    /**
     * Starts {@link QuickSklad} as a process on the same folder as {@link #start}, for tests that kill it, fill it up or send it
     * a thousand requests.
     *
     * @param jvmOptions options of its JVM
     */
    public RunningSklad startChild(String... jvmOptions) {
        return RunningSklad.child(launchChild(QuickSklad.class, jvmOptions), this::beside);
    }

    /** Launches a test program instead of {@link QuickSklad}. */
    public Process launchChild(Class<? extends QuickSklad> program, String... jvmOptions) {
        layMigrated();
        List<String> options = new ArrayList<>(List.of(jvmOptions));
        options.addAll(List.of("-cp", JAR + File.pathSeparator + TESTS, program.getName()));
        return shared(options, "server", config().toString());
    }

    /** Opens the installation beside the running server. */
    private Installation beside() {
        Path key = path().resolve("sklad.key");
        Randomness randomness = new Randomness(new SecureRandom());
        Database opened = Databases.openBeside(database());
        return new Installation(
                opened,
                KeyRing.open(opened, new KeyFile(key, Optional::empty)::keys, randomness),
                key,
                data(),
                randomness,
                Installation.CLOCK,
                Optional.empty());
    }

    /** Launches the jar as a process. */
    public Process launch(String... arguments) {
        return shared(List.of("-jar", JAR.toString()), arguments);
    }

    /** Launches a process with the shared classes of {@link ClassArchive}. */
    private Process shared(List<String> program, String... arguments) {
        ClassArchive.make(JAR);
        return java("-XX:SharedArchiveFile=" + ClassArchive.FILE, program, arguments);
    }

    /** Launches the jar as a process with an option of the JVM. */
    public Process java(String option, String... arguments) {
        return java(option, List.of("-jar", JAR.toString()), arguments);
    }

    private Process java(String option, List<String> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // halves the start time
                "-XX:+UseSerialGC",
                option));
        command.addAll(program);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SKLAD_"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end in this process, ten times as fast as the jar: {@code run("check")} is {@code check config.yml}. */
    public Ran run(String command, String... arguments) {
        return RunningSklad.command(environment, "", onConfig(command, arguments));
    }

    public Ran runWithInput(String input, String... arguments) {
        return RunningSklad.command(environment, input, arguments);
    }

    /** Runs a command from the jar, as a person at the machine does. */
    public Ran runJar(String command, String... arguments) {
        return runJarWithInput("", onConfig(command, arguments));
    }

    private String[] onConfig(String command, String... arguments) {
        return Stream.concat(Stream.of(command, config().toString()), Stream.of(arguments))
                .toArray(String[]::new);
    }

    public Ran runJarWithInput(String input, String... arguments) {
        Process process = launch(arguments);
        Lines out = new Lines(process.getInputStream());
        Lines err = new Lines(process.getErrorStream());
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
        } catch (IOException ended) {
            // A command that does not read its input may already have ended.
        }
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("It does not end: " + List.of(arguments));
            }
            return new Ran(process.exitValue(), out.all(), err.all());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        TemporaryFolders.delete(folder);
    }
}
