package org.sklad.people.peopleimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sklad.access.audit.Audit;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.ImportAct;
import org.sklad.centres.places.Centres;
import org.sklad.people.beneficiaries.Registrations;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.db.Database;
import org.sklad.platform.sheets.Line;
import org.sklad.platform.sheets.SheetReader;

/**
 * Imports lists of people who are in the centres when the program starts there. Each valid line registers a person with case code, card,
 * key and stay, as the form does. Rejected lines are listed with column and reason, never with their values. A line is recognised by its
 * reference, or else by its whole content, stored only as a keyed hash, so a list that is sent twice registers each person once.
 */
public final class PeopleImport {
    /** A person takes about seven rows; a batch has at most 200. */
    private static final int PEOPLE_AT_ONCE = 25;

    private final Database database;
    private final Registrations registrations;
    private final Centres centres;
    private final Audit audit;
    private final KeyedHash hash;
    private final InstantSource clock;
    private final Consumer<Record> check;

    /**
     * Creates the service.
     *
     * @param hash keyed hash with its own key, so that nobody can find the content of a line by trial
     * @param check refuses an invalid form, as the API does
     */
    public PeopleImport(
            Database database,
            Registrations registrations,
            Centres centres,
            Audit audit,
            KeyedHash hash,
            InstantSource clock,
            Consumer<Record> check) {
        this.database = database;
        this.registrations = registrations;
        this.centres = centres;
        this.audit = audit;
        this.hash = hash;
        this.clock = clock;
        this.check = check;
    }

    static void requireMayImport(Operator by) {
        by.require(Role.FIELD);
    }

    /**
     * Imports a file, for the centres where the operator registers people.
     *
     * @param dryRun true to report the effect without any change
     * @throws org.sklad.platform.sheets.SheetRefused if the file cannot be read or has other headings
     */
    public PeopleImported of(Path file, boolean dryRun, Operator by) {
        requireMayImport(by);
        return run(file, dryRun, by, Optional.of(by), "");
    }

    /**
     * Imports a file as {@link #of} does, from the command line of the server.
     *
     * @param inTheNameOf operator who registers, with the field role in the centres of the list
     */
    public PeopleImported ofCommand(Path file, boolean dryRun, Operator inTheNameOf) {
        return run(
                file,
                dryRun,
                inTheNameOf,
                Optional.empty(),
                inTheNameOf.username().value());
    }

    /**
     * Imports a file.
     *
     * @param actor operator for the audit entries; absent for the command line
     */
    private PeopleImported run(Path file, boolean dryRun, Operator by, Optional<Operator> actor, String subject) {
        ImportAct act = new ImportAct(
                database,
                audit.entry("people-import-begun", actor, subject, ""),
                counts -> audit.entry("people-imported", actor, subject, counts));
        PersonLines read = new PersonLines(centres, hash, check, by);
        PeopleImportRun run = new PeopleImportRun(database, registrations, read, by, dryRun, act);
        if (!dryRun) {
            noteHouseholds(file, read);
        }
        try (SheetReader lines = SheetReader.open(file, PersonSheet.HEADINGS)) {
            List<Line> piece = new ArrayList<>();
            while (lines.hasNext()) {
                piece.add(lines.next());
                if (piece.size() == PEOPLE_AT_ONCE) {
                    run.enter(piece, clock.instant());
                    piece.clear();
                }
            }
            run.enter(piece, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PeopleImported imported = run.total();
        act.end(imported.counts());
        return imported;
    }

    private static void noteHouseholds(Path file, PersonLines read) {
        try (SheetReader lines = SheetReader.open(file, PersonSheet.HEADINGS)) {
            lines.forEachRemaining(read::note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
