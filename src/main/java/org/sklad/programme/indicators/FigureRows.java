package org.sklad.programme.indicators;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.platform.i18n.Message;

/** The lists in which a reader finds the records of a figure. */
public final class FigureRows {
    private final Roles roles;

    private FigureRows(Roles roles) {
        this.roles = roles;
    }

    static FigureRows of(Operator reader) {
        return new FigureRows(reader.roles());
    }

    /** The address of a list and its name. */
    public record Address(String href, Message name) {}

    /** A list of records, and the roles that see it. */
    private record Records(String path, Set<Role> roles) {}

    /** Returns the lists with the records that an indicator counts, for the centre and period of the report. */
    Stream<Address> of(Indicator indicator, Report report) {
        return indicator.of().stream()
                .map(Counted::fact)
                .distinct()
                .filter(fact -> mayOpen(records(fact), report.scope()))
                .map(fact -> new Address(
                        address(records(fact).path(), report), Message.of("indicators.rows." + fact.code())));
    }

    private boolean mayOpen(Records records, Scope scope) {
        Role[] may = records.roles().toArray(Role[]::new);
        return scope.centres().size() == 1 ? roles.hasAt(scope.centres().get(0), may) : roles.has(may);
    }

    private static String address(String path, Report report) {
        Optional<String> centre = report.scope().centres().size() == 1
                ? Optional.of("&centre=" + report.scope().centres().get(0))
                : Optional.empty();
        return path + "?from=" + report.period().from() + "&until="
                + report.period().until() + centre.orElse("");
    }

    private static Records records(Fact fact) {
        return switch (fact) {
            case CONSULTATIONS -> new Records("/consultations", Set.of(Role.FIELD));
            case HANDOUTS -> new Records("/handouts", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
            case EXPENSES -> new Records("/medical-expenses", Set.of(Role.MANAGER, Role.AUDITOR));
            case TRAININGS, TRAINING_PARTICIPANTS ->
                new Records("/trainings", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
            case COMPLAINTS -> new Records("/complaints", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
            case MONITORING_REPLIES -> new Records("/monitoring", Set.of(Role.MANAGER, Role.AUDITOR));
            case SESSIONS, SESSION_HEADS ->
                new Records("/information-sessions", Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR));
        };
    }
}
