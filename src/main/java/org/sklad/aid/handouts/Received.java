package org.sklad.aid.handouts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.Given;
import org.sklad.aid.rules.GivenRow;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.Namings;
import org.sklad.aid.rules.PresentStay;
import org.sklad.aid.rules.Recipient;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.Beneficiary;

/** The goods that a person and the household received since a day. They are read once, for entitlements at one or several times. */
final class Received {
    private record Line(GivenRow row, GoodsKind kind) {}

    /** Entitlements of the same facts are equal; only one is computed. */
    private record Facts(Namings rules, Recipient counted, LocalDate day, LocalDate from, PresentStay.Counting stay) {}

    private final Beneficiary person;
    private final LocalDate since;
    private final List<Line> lines;
    private final Map<LotCode, List<GoodsKind.Part>> parts;
    private final Map<Facts, Entitlement> computed = new HashMap<>();

    private Received(Beneficiary person, LocalDate since, List<Line> lines, Map<LotCode, List<GoodsKind.Part>> parts) {
        this.person = person;
        this.since = since;
        this.lines = lines;
        this.parts = parts;
    }

    /**
     * Reads the goods.
     *
     * @param inParts true to read the parts of kits with the same statement
     * @param lots lots that are about to be given, whose parts are read too
     */
    static Received of(Handle handle, Beneficiary person, boolean inParts, LocalDate since, Set<LotCode> lots) {
        GivenDao dao = handle.attach(GivenDao.class);
        if (!inParts) {
            List<Line> lines = dao.given(person.id(), person.household(), since).stream()
                    .map(row -> new Line(row, row.kind()))
                    .toList();
            return new Received(person, since, lines, Map.of());
        }
        List<GivenDao.KitGivenRow> rows = dao.givenInParts(person.id(), person.household(), since, lots);
        Map<LotCode, List<GoodsKind.Part>> parts = rows.stream()
                .filter(GivenDao.KitGivenRow::part)
                .collect(Collectors.groupingBy(
                        GivenDao.KitGivenRow::lot,
                        Collectors.mapping(GivenDao.KitGivenRow::inOne, Collectors.toList())));
        List<Line> lines = rows.stream()
                .filter(row -> !row.part())
                .map(row -> new Line(row.given(), row.given().kind().with(parts.getOrDefault(row.lot(), List.of()))))
                .toList();
        return new Received(person, since, lines, parts);
    }

    /** Returns true if the goods since that day are among these. */
    boolean reachesTo(LocalDate day) {
        return !since.isAfter(day);
    }

    /** Returns the entitlement in a stay, with the goods received from a day on that these reach to. */
    Entitlement entitlement(
            Namings rules, Recipient counted, LocalDate day, LocalDate from, PresentStay.Counting stay) {
        Facts facts = new Facts(rules, counted, day, from, stay);
        return computed.computeIfAbsent(facts, this::compute);
    }

    private Entitlement compute(Facts facts) {
        List<Given> given = lines.stream()
                .filter(line -> !line.row().givenOn().isBefore(facts.from()))
                .map(line -> given(line, facts.stay()))
                .toList();
        return new Entitlement(facts.rules(), facts.counted(), facts.day(), given, parts);
    }

    /**
     * Counts a handout. Each row found counts for the household: goods of its people, whatever household they were in then, and goods that
     * others received in it.
     */
    private Given given(Line line, PresentStay.Counting stay) {
        GivenRow row = line.row();
        boolean own = row.beneficiary().equals(person.id().toString());
        boolean household = !person.household().isEmpty();
        return new Given(
                line.kind(),
                row.givenOn(),
                row.quantity(),
                own,
                household,
                stay.counts(row.occurredAt()),
                stay.countsForHousehold(row.occurredAt(), row.centre()),
                Optional.of(row));
    }
}
