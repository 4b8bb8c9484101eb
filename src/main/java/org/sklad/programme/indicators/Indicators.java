package org.sklad.programme.indicators;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.Shown;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryKind;

/**
 * Figures of the programme by indicator sets (decision note 078). Field workers and managers get the figures of their centres in full. For all
 * others, also for those whose role is for all centres, small counts of people are suppressed, and the period is one calendar year, because
 * two periods that differ by a day would show the count of that day.
 */
public final class Indicators {
    static final Role[] MAY_SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR};

    private static final Role[] TEAM = {Role.FIELD, Role.MANAGER};
    private static final Role[] MENDS_FILES = {Role.MANAGER, Role.ADMINISTRATOR};

    private final Database database;
    private final Centres centres;
    private final Directory directory;
    private final IndicatorFiles files;
    private final InstantSource clock;
    private final FactMonths months = new FactMonths();

    Indicators(Database database, Centres centres, Directory directory, IndicatorFiles files, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.directory = directory;
        this.files = files;
        this.clock = clock;
    }

    /** A set by its code. */
    public record NamedSet(String code, IndicatorSet set) {}

    /**
     * Lists the sets: those of the program, then those of the data folder by code.
     *
     * @throws Forbidden if the operator sees no figures
     */
    public List<NamedSet> sets(Operator by) {
        by.require(MAY_SEE);
        return files.all().stream()
                .flatMap(file -> file.set().map(set -> new NamedSet(file.code(), set)).stream())
                .toList();
    }

    /** Reads the files at the start of the server, so that those that are left out are in its log. */
    void readFiles() {
        files.all();
    }

    /** Lists the files that are left out, for managers and administrators. */
    public List<IndicatorFault> faults(Operator by) {
        return by.roles().has(MENDS_FILES)
                ? files.all().stream().flatMap(file -> file.fault().stream()).toList()
                : List.of();
    }

    /**
     * Counts a set.
     *
     * @throws NotFound if there is no such set, or the operator has no role at the centre
     * @throws Forbidden if the operator sees no figures
     * @throws InvalidFields if the period ends before it begins, is too long, or is no calendar year for a reader outside the team
     */
    Report report(String code, FigureFilter filter, Operator by) {
        IndicatorSet set = sets(by).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new)
                .set();
        CentresAsked asked = CentresAsked.of(filter.code(), by, MAY_SEE);
        filter.code().ifPresent(centres::get);
        Scope scope = new Scope(asked.everywhere(), asked.centres());
        Period period = filter.period(LocalDate.ofInstant(clock.instant(), Centres.ZONE));
        boolean team = isTeam(scope, by);
        if (!team && !period.isYear()) {
            throw new InvalidFields("from", Message.of("indicators.period.year"));
        }
        List<FactRow> rows = database.readForReport(
                handle -> FactReader.read(handle, months, set.facts(), period, team ? scope : Scope.EVERYWHERE));
        return new Report(
                code,
                set,
                period,
                scope,
                !team,
                team ? Fold.of(set, rows, period) : SuppressedFigures.of(set, rows, period, scope),
                names());
    }

    private static boolean isTeam(Scope scope, Operator by) {
        return !scope.everywhere() && by.roles().centresOf(TEAM).containsAll(scope.centres());
    }

    private Map<Dimension, Map<String, Shown>> names() {
        return Map.of(Dimension.TOPIC, names(EntryKind.TOPIC), Dimension.INSTITUTION, names(EntryKind.INSTITUTION));
    }

    private Map<String, Shown> names(EntryKind kind) {
        return directory.all(kind).stream()
                .collect(Collectors.toMap(
                        each -> each.code().value(), each -> new Shown.Name(each.nameBg(), each.nameEn())));
    }
}
