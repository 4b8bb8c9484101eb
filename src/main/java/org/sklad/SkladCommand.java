package org.sklad;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;
import org.sklad.platform.i18n.Messages;

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
    public Optional<Throwable> onError(Cli cli, Namespace namespace, Throwable failure) {
        Optional<String> sentence = Failure.sentence(failure, Messages.load(SkladApplication.WITH_MESSAGES));
        sentence.ifPresentOrElse(cli.getStdErr()::println, () -> failure.printStackTrace(cli.getStdErr()));
        return Optional.of(failure);
    }
}
