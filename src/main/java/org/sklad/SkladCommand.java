package org.sklad;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import net.sourceforge.argparse4j.inf.Namespace;

/** A command of ours: it prints what it did, or one sentence saying why it could not, and ends with 0 or 1. */
abstract class SkladCommand extends ConfiguredCommand<SkladConfiguration> {
    SkladCommand(String name, String description) {
        super(name, description);
    }

    @Override
    protected Class<SkladConfiguration> getConfigurationClass() {
        return SkladConfiguration.class;
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        Failure.print(failure, cli.getStdErr());
    }
}
