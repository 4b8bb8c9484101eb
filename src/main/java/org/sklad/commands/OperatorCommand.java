package org.sklad.commands;

import io.dropwizard.core.setup.Bootstrap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.access.signin.OperatorView;
import org.sklad.installation.CommandFailed;
import org.sklad.installation.ConfigFile;
import org.sklad.installation.Features;
import org.sklad.installation.Installation;
import org.sklad.installation.SkladConfiguration;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;

/**
 * {@code operator add} and {@code operator reset-password}, with or without a running server. The password is read from
 * standard input, so that no process list shows it. It counts as chosen by its owner.
 */
public final class OperatorCommand extends SkladCommand {
    private static final String ACT = "act";
    private static final String ADD = "add";
    private static final String RESET_PASSWORD = "reset-password";

    public OperatorCommand() {
        super("operator", "Adds an operator or replaces a password; the password is read from standard input");
    }

    @Override
    public void configure(Subparser parser) {
        Subparsers acts = parser.addSubparsers().title("acts").dest(ACT).metavar("ACT");
        Subparser add = act(acts, ADD, "adds an operator");
        add.addArgument("--name").required(true).help("the operator's full name");
        add.addArgument("--role")
                .action(Arguments.append())
                .required(true)
                .metavar("ROLE@CENTRE")
                .help("warehouse@HAR, field@*, auditor@*, administrator@*, …; may be given several times");
        add.addArgument("--profession").help("social_worker, psychologist, lawyer or nurse");
        add.addArgument("--right").action(Arguments.append()).help("medicine");
        act(acts, RESET_PASSWORD, "replaces an operator's password and ends their sessions");
    }

    private Subparser act(Subparsers acts, String name, String help) {
        Subparser act = acts.addParser(name).help(help);
        ConfigFile.byDefault(act.addArgument("file"));
        act.addArgument("--username").required(true).help("2 to 40 of a-z, 0-9, dot, hyphen, underscore");
        return act;
    }

    @Override
    protected void run(Bootstrap<SkladConfiguration> bootstrap, Namespace namespace, SkladConfiguration configuration)
            throws IOException {
        String text = namespace.getString("username");
        if (!Username.isValid(text)) {
            throw new CommandFailed("A username is 2 to 40 of a-z, 0-9, dot, hyphen, underscore, and begins with a"
                    + " letter: " + text);
        }
        Username username = new Username(text);
        try (Installation installation = Installation.openBeside(configuration)) {
            Features features = features(bootstrap, installation, configuration);
            if (ADD.equals(namespace.getString(ACT))) {
                OperatorDetails details = features.administration.operatorCentres.require(details(namespace));
                features.access.operators.addWithPassword(username, details, Language.BG, readPassword(), false);
                System.out.println("Added " + username + ": " + details.roles());
            } else {
                resetPassword(features, username);
            }
        }
    }

    private static void resetPassword(Features features, Username username) throws IOException {
        try {
            OperatorView operator = features.access.operators.resetPassword(username, readPassword());
            System.out.println("The new password of " + username + " holds; every session of theirs has ended, and a"
                    + " second factor is removed.");
            if (!operator.active()) {
                System.out.println(username + " is deactivated and cannot sign in. Another administrator can activate"
                        + " them; if there is none, run operator add with --role administrator@*.");
            }
        } catch (NotFound e) {
            throw new CommandFailed("There is no operator " + username + ".");
        }
    }

    private static OperatorDetails details(Namespace namespace) {
        List<String> roles = namespace.getList("role");
        for (String role : roles) {
            if (RoleAt.find(role).isEmpty()) {
                throw new CommandFailed("A role is like warehouse@HAR or field@*; auditor and administrator only with"
                        + " @*: " + role);
            }
        }
        return new OperatorDetails(
                namespace.getString("name").strip(),
                profession(namespace.getString("profession")),
                Roles.parse(roles),
                rights(namespace.getList("right")));
    }

    private static Optional<Profession> profession(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(value(Profession.class, text));
    }

    private static Set<Right> rights(@Nullable List<String> texts) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        if (texts != null) {
            texts.forEach(text -> rights.add(value(Right.class, text)));
        }
        return rights;
    }

    private static <E extends Enum<E>> E value(Class<E> type, String text) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (E each : EnumSet.allOf(type)) {
            if (each.name().equals(wanted)) {
                return each;
            }
        }
        throw new CommandFailed("Not one of " + EnumSet.allOf(type) + ": " + text);
    }

    private static Secret readPassword() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        return new Secret(line == null ? "" : line);
    }
}
