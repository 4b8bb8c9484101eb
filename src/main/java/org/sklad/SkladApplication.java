package org.sklad;

import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.sklad.access.signin.Passwords;
import org.sklad.aid.expenses.ExpenseKindsInClear;
import org.sklad.aid.handouts.GroupsInClear;
import org.sklad.commands.BackupCommand;
import org.sklad.commands.CheckCommand;
import org.sklad.commands.DemoCommand;
import org.sklad.commands.ImportCommand;
import org.sklad.commands.KeyCommand;
import org.sklad.commands.OperatorCommand;
import org.sklad.commands.RestoreCommand;
import org.sklad.commands.VerifyPackageCommand;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.installation.BackupWiring;
import org.sklad.installation.ConfigFile;
import org.sklad.installation.Failure;
import org.sklad.installation.Features;
import org.sklad.installation.HeadStart;
import org.sklad.installation.HttpWiring;
import org.sklad.installation.Installation;
import org.sklad.installation.ProcessExit;
import org.sklad.installation.ServerAddress;
import org.sklad.installation.SkladConfiguration;
import org.sklad.people.beneficiaries.VulnerabilitiesInClear;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Fatal;
import org.sklad.platform.db.TemporarySpace;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.RepeatedJob;
import org.sklad.platform.web.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole program, wired without a framework. */
public class SkladApplication extends Application<SkladConfiguration> {
    private static final Logger LOG = LoggerFactory.getLogger(SkladApplication.class);

    /** The interval for picking up new keys. A rotation waits for it. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    public static void main(String[] arguments) throws Exception {
        runAsProcess(new SkladApplication(), arguments.length > 0 ? arguments : new String[] {"server"});
    }

    /** Runs the program as the only one of this process, so it may change settings of the JVM. */
    public static void runAsProcess(SkladApplication program, String... arguments) throws Exception {
        // PDFs are drawn without a display, even on a machine that has one.
        System.setProperty("java.awt.headless", "true");
        ProcessExit.install();
        Optional<String> unreadable = Failure.unreadable(arguments);
        if (unreadable.isPresent()) {
            System.err.println(unreadable.get());
            System.exit(1);
        }
        if (arguments[0].equals("server")) {
            HeadStart.begin();
        }
        program.ownsProcess = true;
        program.run(arguments);
    }

    private boolean ownsProcess;

    @Override
    public String getName() {
        return "sklad";
    }

    @Override
    public void initialize(Bootstrap<SkladConfiguration> bootstrap) {
        bootstrap.setObjectMapper(Json.mapper());
        bootstrap.setConfigurationSourceProvider(ConfigFile.substituting(ConfigFile::open, System::getenv));
        bootstrap.setConfigurationFactoryFactory((type, validator, mapper, prefix) ->
                ConfigFile.factory(type, validator, prefix, this::useTemporarySpace));
    }

    private void useTemporarySpace(SkladConfiguration configuration) {
        if (ownsProcess) {
            TemporarySpace.useInProcess(configuration.dataDir());
        }
    }

    /** Adds only our commands. Dropwizard's own {@code check} reads the file but proves nothing. */
    @Override
    protected void addDefaultCommands(Bootstrap<SkladConfiguration> bootstrap) {
        bootstrap.addCommand(new Server(this));
        bootstrap.addCommand(new CheckCommand());
        bootstrap.addCommand(new OperatorCommand());
        bootstrap.addCommand(new ImportCommand());
        bootstrap.addCommand(new DemoCommand());
        bootstrap.addCommand(new BackupCommand());
        bootstrap.addCommand(new RestoreCommand());
        bootstrap.addCommand(new KeyCommand());
        bootstrap.addCommand(new VerifyPackageCommand());
    }

    protected Installation install(SkladConfiguration configuration) {
        return Installation.open(configuration);
    }

    protected Passwords passwords(Randomness randomness) {
        return new Passwords(randomness);
    }

    @Override
    public void run(SkladConfiguration configuration, Environment environment) {
        // Signatures and photos are small enough for memory. The image cache would be a file.
        ImageIO.setUseCache(false);
        List<String> overruled = configuration.overruled();
        if (!overruled.isEmpty()) {
            LOG.info("The section server of the settings wins over {}", String.join(", ", overruled));
        }
        configuration.requireKeystore();
        Installation installation = install(configuration);
        Base base = installation.base(environment.getValidator());
        Features features = new Features(base, configuration, passwords(installation.randomness()), StockLedger::new);
        BackupWiring backups = new BackupWiring(configuration, installation, features.checksOfDatabase());
        backups.closeLast(environment);
        environment.lifecycle().manage(new Closing(installation));
        environment
                .lifecycle()
                .manage(new RepeatedJob(
                        "taking up new keys", A_SECOND, A_SECOND, installation.ring()::takeUp, () -> {}));
        features.access.audit.completeChain();
        features.centres.locations.completeAll();
        VulnerabilitiesInClear.replace(installation.database());
        GroupsInClear.replace(installation.database());
        ExpenseKindsInClear.replace(installation.database());
        features.privacy.erasures.complete();
        new HttpWiring(environment, configuration, base, features).install();
        backups.install(environment);
        environment
                .lifecycle()
                .addServerLifecycleListener(server -> ServerAddress.print(
                        configuration, server, features.administration.setUp().link()));
    }

    private static final class Server extends ServerCommand<SkladConfiguration> {
        private Server(SkladApplication application) {
            super(application);
        }

        @Override
        protected Argument addFileArgument(Subparser parser) {
            return ConfigFile.byDefault(super.addFileArgument(parser));
        }

        @Override
        public void onError(Cli cli, Namespace namespace, Throwable failure) {
            Fatal.raiseIfOutOfMemory(failure);
            Failure.print(failure, cli.getStdErr());
        }
    }

    /** Closes after the HTTP server has stopped, so that queued work is finished. */
    private record Closing(Installation installation) implements io.dropwizard.lifecycle.Managed {
        @Override
        public void stop() {
            installation.close();
        }
    }
}
