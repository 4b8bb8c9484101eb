package org.sklad.commands;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.sklad.installation.ConfigFile;
import org.sklad.installation.Failure;
import org.sklad.installation.Features;
import org.sklad.installation.Installation;
import org.sklad.installation.SkladConfiguration;

/** The base of our commands. A command prints what it did, or one sentence why it failed, and exits with 0 or 1. */
abstract class SkladCommand extends ConfiguredCommand<SkladConfiguration> {
    SkladCommand(String name, String description) {
        super(name, description);
    }

    @Override
    protected Class<SkladConfiguration> getConfigurationClass() {
        return SkladConfiguration.class;
    }

    @Override
    protected Argument addFileArgument(Subparser parser) {
        return ConfigFile.byDefault(super.addFileArgument(parser));
    }

    /** Returns all features on an installation that this command opened. */
    static Features features(Bootstrap<?> bootstrap, Installation installation, SkladConfiguration configuration) {
        return new Features(installation.base(bootstrap.getValidatorFactory().getValidator()), configuration);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        Failure.print(failure, cli.getStdErr());
    }
}
