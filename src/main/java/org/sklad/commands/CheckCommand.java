package org.sklad.commands;

import io.dropwizard.core.setup.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import org.jdbi.v3.core.Handle;
import org.sklad.installation.CommandFailed;
import org.sklad.installation.Features;
import org.sklad.installation.Installation;
import org.sklad.installation.SkladConfiguration;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** {@code check}: verifies all invariants on one snapshot, with or without a running server. */
public final class CheckCommand extends SkladCommand {
    public CheckCommand() {
        super("check", "Checks the rules that must always hold and prints figures; exit code 1 if a rule is broken");
    }

    @Override
    protected void run(Bootstrap<SkladConfiguration> bootstrap, Namespace namespace, SkladConfiguration configuration) {
        try (Installation installation = Installation.openBeside(configuration)) {
            List<String> lines = new ArrayList<>();
            Features features = features(bootstrap, installation, configuration);
            boolean holds = installation.database().readForReport(handle -> check(handle, features, lines));
            lines.forEach(System.out::println);
            if (!holds) {
                throw new CommandFailed("A rule is broken. Back up this state and report it.");
            }
        }
    }

    private static boolean check(Handle handle, Features features, List<String> lines) {
        lines.clear();
        boolean holds = true;
        for (Check check : features.checks()) {
            List<String> violations = check.violations().apply(handle);
            lines.add((violations.isEmpty() ? "ok    " : "FAILS ") + check.name());
            violations.forEach(violation -> lines.add("      " + violation));
            holds &= violations.isEmpty();
        }
        for (Figure figure : features.figures()) {
            lines.add(String.format("%9d  %s", figure.count().applyAsLong(handle), figure.name()));
        }
        return holds;
    }
}
