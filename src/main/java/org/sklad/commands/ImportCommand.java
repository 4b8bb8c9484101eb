package org.sklad.commands;

import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.sklad.access.roles.Operator;
import org.sklad.installation.CommandFailed;
import org.sklad.installation.Features;
import org.sklad.installation.Installation;
import org.sklad.installation.MessagePackages;
import org.sklad.installation.SkladConfiguration;
import org.sklad.people.peopleimport.PeopleImport;
import org.sklad.people.peopleimport.PeopleImported;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.Rejected;

/**
 * {@code import}: imports a list from a file into a database that no server has open. Prints every rejected line with
 * its column and reason. The exit code is 1 if there is one.
 */
public final class ImportCommand extends SkladCommand {
    private static final String KIND = "kind";
    private static final String LIST = "list";
    private static final String DRY_RUN = "dry-run";
    private static final String NEW_NAMES = "new-names";
    private static final String OPERATOR = "operator";

    public ImportCommand() {
        super(
                "import",
                "Imports a list, CSV or XLSX; good lines enter, bad ones are named; exit code 1 when there is one");
    }

    @Override
    public void configure(Subparser parser) {
        super.configure(parser);
        parser.addArgument(KIND)
                .choices("centres", "items", "medicines", "stock", "people", "levels")
                .help("what the list is of");
        parser.addArgument(LIST).metavar("FILE").help("CSV in UTF-8, or XLSX");
        parser.addArgument("--" + DRY_RUN)
                .dest(DRY_RUN)
                .action(Arguments.storeTrue())
                .help("says what would be done and changes nothing");
        parser.addArgument("--" + NEW_NAMES)
                .dest(NEW_NAMES)
                .action(Arguments.storeTrue())
                .help("for stock: makes new donors also of names that are like known ones");
        parser.addArgument("--" + OPERATOR)
                .metavar("USERNAME")
                .help(
                        "for stock and people: who stands on what is entered; the first administrator where nobody is named");
    }

    @Override
    protected void run(Bootstrap<SkladConfiguration> bootstrap, Namespace namespace, SkladConfiguration configuration) {
        Path list = Path.of(namespace.getString(LIST));
        if (!Files.isRegularFile(list)) {
            throw new CommandFailed("There is no such file: " + list);
        }
        boolean dryRun = namespace.getBoolean(DRY_RUN);
        try (Installation installation = Installation.open(configuration)) {
            print(imported(namespace, list, features(bootstrap, installation, configuration)), dryRun);
        }
    }

    private static Imported imported(Namespace namespace, Path list, Features features) {
        boolean dryRun = namespace.getBoolean(DRY_RUN);
        Optional<String> operator = Optional.ofNullable(namespace.getString(OPERATOR));
        return switch (namespace.getString(KIND)) {
            case "centres" -> features.centres.imports.ofCommand(list, dryRun);
            case "stock" ->
                features.openings.imports.ofCommand(
                        list, dryRun, namespace.getBoolean(NEW_NAMES), inTheNameOf(features, operator));
            case "levels" -> features.planning.imports.ofCommand(list, dryRun);
            case "people" -> people(features.peopleImport.imports, list, dryRun, inTheNameOf(features, operator));
            default -> features.catalogueImport.imports.ofCommand(list, dryRun);
        };
    }

    /** Prints the case code of each line, because nothing else shows it. */
    private static Imported people(PeopleImport imports, Path list, boolean dryRun, Operator by) {
        PeopleImported imported = imports.ofCommand(list, dryRun, by);
        imported.people()
                .forEach(each -> each.caseCode()
                        .ifPresent(code -> System.out.println("line " + each.line() + " is case " + code.grouped())));
        return imported.counts();
    }

    private static Operator inTheNameOf(Features features, Optional<String> username) {
        return features.access
                .operators
                .atTheMachine(username)
                .orElseThrow(() -> new CommandFailed("There is no such operator who is active: "
                        + username.orElse("an administrator") + ". Add one with the command operator add."));
    }

    private static void print(Imported imported, boolean dryRun) {
        Messages messages = Messages.load(MessagePackages.ALL);
        for (Rejected each : imported.rejected()) {
            String column = Optional.of(each.field())
                    .filter(field -> !field.isEmpty())
                    .map(field -> ", " + field)
                    .orElse("");
            System.out.println("line " + each.line() + column + ": " + messages.text(Language.EN, each.message()));
        }
        System.out.println((dryRun ? "Would be created: " : "Created: ") + imported.created()
                + ", updated: " + imported.updated()
                + ", unchanged: " + imported.unchanged()
                + ", lines refused: " + imported.refused());
        if (imported.refused() > 0) {
            throw new CommandFailed(
                    imported.refused() + " lines did not enter. Correct them and import the file again.");
        }
    }
}
