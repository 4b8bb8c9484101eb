package org.sklad.harness;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.sklad.access.roles.Profession;
import org.sklad.harness.SkladFolder.Ran;
import org.sklad.installation.ConfigFile;
import org.sklad.installation.Features;
import org.sklad.installation.Installation;
import org.sklad.installation.SkladConfiguration;
import org.sklad.platform.db.Database;
import org.slf4j.LoggerFactory;

/** The whole application, listening on a free port. Closing stops it as an operator of the machine would. */
public final class RunningSklad implements AutoCloseable {
    public static final String PASSWORD = "сини обувки за зима";
    public static final String ADMINISTRATOR = "admin";

    private static final String AT = "Sklad is at ";
    private static final Pattern ADDRESS = Pattern.compile(AT + "(\\S+)");
    private static final Pattern SET_UP = Pattern.compile("Make the first administrator at (\\S+)");

    private final String said;
    private final Running running;
    private final URI address;
    private final HttpClient http = Client.http();

    /** The differences between a server in this process and one in another. */
    private interface Running {
        void stop() throws Exception;

        void kill() throws Exception;

        int ended() throws Exception;

        String log(String until);

        String log();

        default int adminPort() {
            throw new UnsupportedOperationException("only in this process");
        }

        ProcessHandle process();

        <T> T tell(Function<Features, T> what);
    }

    private RunningSklad(String said, Running running) {
        this.said = said;
        this.running = running;
        this.address =
                URI.create(find(ADDRESS).orElseThrow(() -> new AssertionError("It does not say where it is: " + said)));
    }

    /**
     * Starts a server in this process, with these values instead of the environment's.
     *
     * @param around wraps the database
     */
    public static RunningSklad inProcess(Path config, Map<String, String> environment, UnaryOperator<Database> around) {
        return inProcess(config, environment, around, Installation.CLOCK);
    }

    /** Starts a server in this process with another clock. */
    public static RunningSklad inProcess(
            Path config, Map<String, String> environment, UnaryOperator<Database> around, InstantSource clock) {
        InProcess application = new InProcess(environment, around, clock);
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            application.run("server", config.toString());
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(before);
        }
        application.failure.ifPresent(failure -> {
            throw new AssertionError(failure);
        });
        ((Logger) LoggerFactory.getLogger("org.sklad.requests")).setLevel(Level.WARN);
        return new RunningSklad(said.toString(StandardCharsets.UTF_8), application);
    }

    /** Runs a command to its end in this process, as {@code main} does, with these values instead of the environment's. */
    public static Ran command(Map<String, String> environment, String input, String... arguments) {
        InProcess application = new InProcess(environment, UnaryOperator.identity(), Installation.CLOCK);
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            application.run(arguments);
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
        return new Ran(
                application.failure.isPresent() ? 1 : 0,
                said.toString(StandardCharsets.UTF_8),
                complained.toString(StandardCharsets.UTF_8));
    }

    /** Waits for the start of a server process that was just launched. */
    public static RunningSklad child(Process process) {
        return child(process, () -> {
            throw new UnsupportedOperationException("nothing opens its database beside it");
        });
    }

    /**
     * Waits for the start of a server in a process of its own.
     *
     * @param beside opens its installation while it runs
     */
    public static RunningSklad child(Process process, Supplier<Installation> beside) {
        Child child = new Child(process, beside);
        return new RunningSklad(child.saidAtStart(), child);
    }

    /** Waits for the start of a process whose standard error is unread until a call of {@link #log}. */
    public static RunningSklad childWithUnreadLog(Process process) {
        Child child = new Child(process, process.getErrorStream());
        return new RunningSklad(child.saidAtStart(), child);
    }

    public URI address() {
        return address;
    }

    /** Returns the link that makes the first administrator. Empty once there is an operator. */
    public Optional<String> setUpLink() {
        return find(SET_UP);
    }

    private Optional<String> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(said);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns a client of the monitoring port. Only for a server in this process. */
    public Client monitoring() {
        return new Client(http, URI.create("http://localhost:" + running.adminPort() + "/"));
    }

    /** Returns a client that is not signed in. */
    public Client client() {
        return new Client(http, address);
    }

    /** Returns a client as {@link #client} does, over another connection such as TLS. */
    public Client client(HttpClient other) {
        return new Client(other, address);
    }

    public Client signIn(String username, String password) {
        Client client = client();
        client.post("/api/v1/session", Map.of("username", username, "password", password))
                .expect(200);
        return client;
    }

    public Client signIn(String username) {
        return signIn(username, PASSWORD);
    }

    /** Makes the first administrator through the link and the form that a person uses, and signs them in. */
    public Client firstAdministrator() {
        String path = URI.create(setUpLink().orElseThrow()).getPath();
        client().form(path, Map.of("name", "Ана Админова", "username", ADMINISTRATOR, "password", PASSWORD))
                .expect(303);
        return signIn(ADMINISTRATOR);
    }

    public static Answer addCentre(Client administrator, String code) {
        return administrator
                .post(
                        "/api/v1/centres",
                        Map.of(
                                "code",
                                code,
                                "name",
                                Map.of("bg", "Център " + code, "en", "Centre " + code),
                                "kind",
                                "RECEPTION",
                                "timeZone",
                                "Europe/Sofia"))
                .expect(201);
    }

    /**
     * Adds an operator.
     *
     * @return the one-time password
     */
    public static String addWithOneTimePassword(Client administrator, String username, String... roles) {
        return administrator
                .post("/api/v1/operators", operator(username, roles))
                .expect(201)
                .at("/oneTimePassword");
    }

    public static Map<String, Object> operator(String username, String... roles) {
        return Map.of("id", UUID.randomUUID(), "username", username, "name", "Name of " + username, "roles", roles);
    }

    /** Adds an operator who signs in with the one-time password and chooses {@link #PASSWORD}. */
    public Client addOperator(Client administrator, String username, String... roles) {
        String oneTime = addWithOneTimePassword(administrator, username, roles);
        Client client = signIn(username, oneTime);
        client.put("/api/v1/session/password", Map.of("present", oneTime, "password", PASSWORD))
                .expect(204);
        return client;
    }

    /** Adds an operator with a profession, which gives access to sensitive facts. */
    public Client addOperator(Client administrator, Profession profession, String username, String... roles) {
        Map<String, Object> operator = new HashMap<>(operator(username, roles));
        operator.put("profession", profession);
        String oneTime =
                administrator.post("/api/v1/operators", operator).expect(201).at("/oneTimePassword");
        Client client = signIn(username, oneTime);
        client.put("/api/v1/session/password", Map.of("present", oneTime, "password", PASSWORD))
                .expect(204);
        return client;
    }

    public static Map<String, Object> token(UUID id, String name, String... roles) {
        return Map.of("id", id, "name", name, "roles", List.of(roles), "expiresOn", tomorrow());
    }

    /** Returns today's date in the test centres, on which a distribution day can be held. */
    public static String today() {
        return inCentres().toString();
    }

    /** Returns tomorrow's date in the test centres. Between midnight there and midnight UTC, tomorrow by UTC is today. */
    public static String tomorrow() {
        return inCentres().plusDays(1).toString();
    }

    private static java.time.LocalDate inCentres() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Sofia"));
    }

    /** Returns the standard error so far. Only for a child. */
    public String log() {
        return running.log();
    }

    /** Waits for a log line with this text and returns the log. Lines are written a moment after their events. */
    public String log(String until) {
        return running.log(until);
    }

    /** Calls the features for acts that have no address. For a child, opens the installation beside it, as a command does. */
    public <T> T tell(Function<Features, T> what) {
        return running.tell(what);
    }

    /** Returns the process of a child. */
    public ProcessHandle process() {
        return running.process();
    }

    /**
     * Waits up to a minute for a child to end by itself.
     *
     * @return the exit code
     */
    public int ended() {
        try {
            return running.ended();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Kills a child as a power cut does. */
    public void kill() {
        run(running::kill);
    }

    @Override
    public void close() {
        run(running::stop);
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void run(Act act) {
        try {
            act.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static final class InProcess extends QuickSklad implements Running {
        private final Map<String, String> environment;
        private final UnaryOperator<Database> around;
        private final InstantSource clock;
        private Optional<Server> server = Optional.empty();
        private Optional<Installation> installed = Optional.empty();
        private Optional<Throwable> failure = Optional.empty();

        InProcess(Map<String, String> environment, UnaryOperator<Database> around, InstantSource clock) {
            this.environment = environment;
            this.clock = clock;
            this.around = around;
        }

        @Override
        public Installation install(SkladConfiguration configuration) {
            Installation of = super.install(configuration);
            Installation here = new Installation(
                    around.apply(of.database()),
                    of.ring(),
                    of.keyFile(),
                    of.dataDir(),
                    of.randomness(),
                    clock,
                    of.folder());
            installed = Optional.of(here);
            return here;
        }

        @Override
        public <T> T tell(Function<Features, T> what) {
            return what.apply(TestFeatures.on(installed.orElseThrow()));
        }

        @Override
        public void initialize(Bootstrap<SkladConfiguration> bootstrap) {
            super.initialize(bootstrap);
            bootstrap.setConfigurationSourceProvider(ConfigFile.substituting(ConfigFile::open, environment::get));
        }

        @Override
        public void run(SkladConfiguration configuration, Environment environment) {
            super.run(configuration, environment);
            environment.lifecycle().addServerLifecycleListener(started -> server = Optional.of(started));
        }

        @Override
        public int adminPort() {
            return ((ServerConnector) server.orElseThrow().getConnectors()[1]).getLocalPort();
        }

        /** The program would log the reason and exit with 1. */
        @Override
        protected void onFatalError(Throwable thrown) {
            failure = Optional.of(thrown);
        }

        /** Skips the second that Jetty grants to idle connections that a client keeps open. */
        @Override
        public void stop() throws Exception {
            for (Connector connector : server.orElseThrow().getConnectors()) {
                if (connector instanceof AbstractConnector each) {
                    each.setShutdownIdleTimeout(10);
                }
            }
            server.orElseThrow().stop();
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException("only a child can be killed");
        }

        @Override
        public ProcessHandle process() {
            throw new UnsupportedOperationException("only a child is a process of its own");
        }

        @Override
        public int ended() {
            throw new UnsupportedOperationException("only a child can end");
        }

        @Override
        public String log(String until) {
            return log();
        }

        @Override
        public String log() {
            throw new UnsupportedOperationException("only a child's log is read");
        }
    }

    private static final class Child implements Running {
        private final Process process;
        private final Supplier<Installation> beside;
        private final Lines out;
        private final Supplier<Lines> reading;
        private Optional<Lines> read = Optional.empty();

        Child(Process process, Supplier<Installation> beside) {
            this.process = process;
            this.beside = beside;
            out = new Lines(process.getInputStream());
            Lines err = new Lines(process.getErrorStream());
            reading = () -> err;
        }

        Child(Process process, InputStream unread) {
            this.process = process;
            this.beside = () -> {
                throw new UnsupportedOperationException("nothing opens its database beside it");
            };
            out = new Lines(process.getInputStream());
            reading = () -> new Lines(unread);
        }

        private synchronized Lines err() {
            Lines lines = read.orElseGet(reading);
            read = Optional.of(lines);
            return lines;
        }

        String saidAtStart() {
            try {
                if (out.await(AT).isEmpty()) {
                    process.destroyForcibly();
                    throw new AssertionError("It does not start: " + err().all());
                }
                return out.soFar();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public <T> T tell(Function<Features, T> what) {
            try (Installation here = beside.get()) {
                return what.apply(TestFeatures.on(here));
            }
        }

        @Override
        public void stop() throws Exception {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("It does not stop when asked: " + err().soFar());
            }
        }

        @Override
        public ProcessHandle process() {
            return process.toHandle();
        }

        @Override
        public void kill() throws Exception {
            process.destroyForcibly().waitFor();
        }

        @Override
        public int ended() throws Exception {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("It does not end: " + err().soFar());
            }
            return process.exitValue();
        }

        @Override
        public String log(String until) {
            try {
                err().await(until);
                return err().soFar();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String log() {
            return err().soFar();
        }
    }

    /** Lists each role for goods, people or repairs, at a centre or at all of them. */
    public static String[] everyRoleAt(String centre) {
        return List.of("warehouse", "field", "technician", "manager").stream()
                .map(role -> role + "@" + centre)
                .toArray(String[]::new);
    }
}
