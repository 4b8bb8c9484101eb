package org.sklad.aid.handouts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.goods.ledger.OfflinePick;
import org.sklad.people.attributes.Beneficiary;

/**
 * Conflicts of a handout that was recorded offline with the stock, the person, the rights of its author and the clock of its device. Those
 * with entitlement rules are found by {@link Breaches}.
 *
 * @param lines lines with their goods
 * @param gone what the ledger booked for them, in the same order
 */
record OfflineFaults(OfflineHandout sent, PreparedHandout giving, List<WantedLine> lines, List<OfflinePick> gone) {
    /**
     * Returns the marks of the conflicts.
     *
     * @param person recipient; absent for a group and for an unknown code
     * @param unknown true if the scanned code matches no person
     * @param restricted restrictions that exclude the recipient
     */
    Set<ConflictMark> marks(Optional<Beneficiary> person, boolean unknown, RestrictedLots restricted) {
        Set<ConflictMark> marks = new HashSet<>();
        addLots(marks, restricted);
        CentreCode centre = giving.centre().code();
        if (unknown || person.isPresent()) {
            ConflictMark.ofPerson(
                            person.map(Beneficiary::centre),
                            person.filter(Beneficiary::present).isPresent(),
                            centre)
                    .ifPresent(marks::add);
        }
        for (CentreCode each : Set.copyOf(List.of(centre, giving.from().centre()))) {
            ConflictMark.ofRole(giving.by(), each, Role.FIELD).ifPresent(marks::add);
        }
        addMedicines(marks);
        sent.on().clock(giving.now()).ifPresent(marks::add);
        return marks;
    }

    private void addLots(Set<ConflictMark> marks, RestrictedLots restricted) {
        Map<String, Long> missing = gone.stream()
                .filter(each -> each.missing() > 0)
                .collect(Collectors.groupingBy(
                        each -> each.lot().code().toString(), Collectors.summingLong(OfflinePick::missing)));
        missing.forEach((lot, units) -> marks.add(new ConflictMark(ConflictKind.STOCK, lot, Long.toString(units))));
        for (int i = 0; i < gone.size(); i++) {
            OfflinePick each = gone.get(i);
            String lot = each.lot().code().toString();
            if (lines.get(i).lot().isEmpty()) {
                marks.add(new ConflictMark(ConflictKind.LOT, lot, "UNNAMED"));
            }
            each.obstacle().ifPresent(cause -> marks.add(new ConflictMark(ConflictKind.LOT, lot, cause.name())));
            if (restricted.rank(each.lot().code()) > 0) {
                marks.add(new ConflictMark(ConflictKind.RESTRICTION, lot, ""));
            }
        }
    }

    private void addMedicines(Set<ConflictMark> marks) {
        for (WantedLine line : lines) {
            if (line.item().isMedicine() && !giving.by().may(Right.MEDICINE)) {
                marks.add(new ConflictMark(ConflictKind.RIGHT, ""));
            }
            if (line.isWithoutPrescription()) {
                marks.add(new ConflictMark(ConflictKind.PRESCRIPTION, ""));
            }
        }
    }
}
