package org.sklad.oversight.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance.Tile;

/**
 * A figure of the start page and the list with its rows.
 *
 * @param name the state of the counted rows, and the end of the key of its title
 * @param list the address of the list
 * @param readers roles that see the rows of a centre in the list
 */
record Figure(String name, String list, String mark, Set<Role> readers) {
    static final String WAITS = "neutral";
    static final String WRONG = "refused";

    private static final Set<Role> OF_PEOPLE = Set.of(Role.FIELD, Role.MANAGER);
    private static final Set<Role> OF_LOANS = Set.of(Role.FIELD, Role.MANAGER, Role.AUDITOR);
    private static final Set<Role> OF_GOODS = Set.of(Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR);
    private static final Set<Role> OF_CONFLICTS = Set.of(Role.MANAGER, Role.AUDITOR);
    private static final Set<Role> OF_REPAIRS =
            Set.of(Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN, Role.MANAGER, Role.AUDITOR);

    /** The list of approvals shows all centres of the operator, whichever is chosen. */
    static final Figure APPROVALS = new Figure("approvals", "/approvals", WAITS, OF_PEOPLE);

    static final List<Figure> DECISIONS = List.of(
            APPROVALS,
            new Figure("to-approve", "/repairs/list?state=REPORTED", WAITS, OF_REPAIRS),
            new Figure("asked-approval", "/repairs/list?state=ON_HOLD&hold=APPROVAL", WAITS, OF_REPAIRS),
            new Figure("to-verify", "/repairs/list?state=DONE", WAITS, OF_REPAIRS),
            new Figure("counted", "/counts?state=COUNTED", WAITS, OF_GOODS),
            new Figure("conflicts", "/conflicts", WRONG, OF_CONFLICTS),
            new Figure("unreadable", "/unreadable-records?state=OPEN", WRONG, OF_CONFLICTS));

    static final List<Figure> CONSIGNMENTS = List.of(
            new Figure("announced", "/consignments?state=EXPECTED", WAITS, OF_GOODS),
            new Figure("receiving", "/consignments?state=RECEIVING", WAITS, OF_GOODS));

    static final Figure EXPIRED = new Figure("expired", "/reports/expiry?window=EXPIRED", WRONG, OF_GOODS);
    static final Figure OVERDUE_LOANS = new Figure("loans-overdue", "/loans?overdue=true", WRONG, OF_LOANS);

    long sum(List<StateRow> counts) {
        return counts.stream()
                .filter(each -> each.state().equals(name))
                .mapToLong(StateRow::count)
                .sum();
    }

    /**
     * Returns one tile if its link opens exactly the counted centres, otherwise one for each counted centre.
     *
     * @param counts of all figures, by centre
     * @param counted centres whose rows concern the operator
     * @param present the chosen centre, or all of the operator's centres
     */
    List<Tile> tiles(List<StateRow> counts, Set<CentreCode> counted, List<Centre> present, Operator operator) {
        Message title = Message.of("reports.start." + name);
        Set<CentreCode> opened = present.stream()
                .map(Centre::code)
                .filter(code -> operator.roles().hasAt(code, readers.toArray(Role[]::new)))
                .collect(Collectors.toSet());
        if (opened.equals(counted)) {
            return List.of(new Tile(title, sum(counts), list, mark));
        }
        Map<CentreCode, Long> byCentre = counts.stream()
                .filter(each -> each.state().equals(name))
                .collect(Collectors.groupingBy(StateRow::centre, Collectors.summingLong(StateRow::count)));
        String narrowed = list + (list.contains("?") ? "&" : "?") + "centre=";
        return counted.stream()
                .sorted()
                .map(centre -> new Tile(
                        Message.of("reports.start.at", title, centre),
                        byCentre.getOrDefault(centre, 0L),
                        narrowed + centre.value(),
                        mark))
                .toList();
    }
}
