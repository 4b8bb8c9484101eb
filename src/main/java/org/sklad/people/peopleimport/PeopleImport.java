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
import org.sklad.centres.places.Rooms;
import org.sklad.people.beneficiaries.Registrations;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.db.Database;
import org.sklad.platform.sheets.Line;
import org.sklad.platform.sheets.SheetReader;

/**
 * Lists of people who are in the centres when the program begins there. Each good line registers a person with case code, card, key
 * and stay, as by hand; bad lines are named with column and reason, and never with what stands in them. A line is known again by
 * its reference, or by all that it says, of which only a keyed hash is kept: a list that is sent twice registers once.
 */
public final class PeopleImport {
    /** A person has seven rows or so; a piece has at most 200. */
    private static final int PEOPLE_AT_ONCE = 25;

    private final Database database;
    private final Registrations registrations;
    private final Centres centres;
    private final Rooms rooms;
    private final Audit audit;
    private final KeyedHash hash;
    private final InstantSource clock;
    private final Consumer<Record> check;

    /**
     * Lists of people in this database.
     *
     * @param hash under a key of its own: what stands in a line must not be found out by trying
     * @param check refuses a form, as it does those of the API
     */
    public PeopleImport(
            Database database,
            Registrations registrations,
            Centres centres,
            Rooms rooms,
            Audit audit,
            KeyedHash hash,
            InstantSource clock,
            Consumer<Record> check) {
        this.database = database;
        this.registrations = registrations;
        this.centres = centres;
        this.rooms = rooms;
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
     * @param dryRun true to say what would be done and touch nothing
     * @throws org.sklad.platform.sheets.SheetRefused when the file cannot be read or its headings are others
     */
    public PeopleImported of(Path file, boolean dryRun, Operator by) {
        requireMayImport(by);
        return run(file, dryRun, by, Optional.of(by), "");
    }

    /**
     * As {@link #of}, for somebody at the machine itself.
     *
     * @param inTheNameOf who registers, with the field role where the list is for
     */
    public PeopleImported ofCommand(Path file, boolean dryRun, Operator inTheNameOf) {
        return run(
                file,
                dryRun,
                inTheNameOf,
                Optional.empty(),
                inTheNameOf.username().value());
    }

    /** @param actor whose act it is; absent for somebody at the machine */
    private PeopleImported run(Path file, boolean dryRun, Operator by, Optional<Operator> actor, String subject) {
        ImportAct act = new ImportAct(
                database,
                audit.entry("people-import-begun", actor, subject, ""),
                counts -> audit.entry("people-imported", actor, subject, counts));
        PeopleImportRun run =
                new PeopleImportRun(database, registrations, centres, rooms, hash, clock, check, by, dryRun, act);
        try (SheetReader lines = SheetReader.open(file, PersonSheet.HEADINGS)) {
            List<Line> piece = new ArrayList<>();
            while (lines.hasNext()) {
                piece.add(lines.next());
                if (piece.size() == PEOPLE_AT_ONCE) {
                    run.enter(piece);
                    piece.clear();
                }
            }
            run.enter(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PeopleImported imported = run.total();
        act.end(imported.counts());
        return imported;
    }
}
