package org.sklad.phone.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.aid.eligibility.DuePeople;
import org.sklad.aid.rules.Remaining;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneDue;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneGiven;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneNeed;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePerson;
import org.sklad.phone.snapshot.SnapshotDao.CardRow;
import org.sklad.phone.snapshot.SnapshotDao.GivenRow;
import org.sklad.phone.snapshot.SnapshotDao.NeedRow;

/** The people of a snapshot: all who are present, with what is due to them, what they need and what they received. */
final class SnapshotPeople {
    /** Goods of a person that are shown as the last ones. */
    private static final int LAST = 5;

    private final DuePeople due;
    private final Map<CaseCode, List<CardRow>> cards;
    private final Map<CaseCode, List<NeedRow>> needs;
    private final Map<CaseCode, List<GivenRow>> given;

    SnapshotPeople(DuePeople due, List<CardRow> cards, List<NeedRow> needs, List<GivenRow> given) {
        this.due = due;
        this.cards = cards.stream().collect(Collectors.groupingBy(CardRow::person));
        this.needs = needs.stream().collect(Collectors.groupingBy(NeedRow::person));
        this.given = given.stream().collect(Collectors.groupingBy(GivenRow::person));
    }

    List<PhonePerson> rows(Instant now) {
        return due.present().stream().map(person -> row(person, now)).toList();
    }

    private PhonePerson row(Beneficiary person, Instant now) {
        CaseCode code = person.caseCode();
        return new PhonePerson(
                code.value(),
                of(cards, code).filter(SnapshotPeople::isOwn).findFirst().flatMap(CardRow::card),
                of(cards, code)
                        .filter(each -> !isOwn(each))
                        .flatMap(SnapshotPeople::codes)
                        .sorted()
                        .toList(),
                person.sex(),
                person.ageBand(now),
                person.clothes(),
                person.shoes(),
                person.room(),
                person.household(),
                person.languages().list(),
                due.remaining(person).stream().map(SnapshotPeople::due).toList(),
                of(needs, code).map(SnapshotPeople::need).toList(),
                of(given, code).limit(LAST).map(SnapshotPeople::given).toList());
    }

    private static <R> Stream<R> of(Map<CaseCode, List<R>> rows, CaseCode person) {
        return rows.getOrDefault(person, List.of()).stream();
    }

    /** Returns false for a registration that was merged into the person's. */
    private static boolean isOwn(CardRow registration) {
        return registration.registration().equals(registration.person());
    }

    private static Stream<String> codes(CardRow registration) {
        return Stream.concat(Stream.of(registration.registration().value()), registration.card().stream());
    }

    private static PhoneDue due(Remaining left) {
        return new PhoneDue(left.rule().code().value(), left.quantity(), left.nextOn());
    }

    private static PhoneNeed need(NeedRow row) {
        return new PhoneNeed(row.id(), row.item(), row.style(), row.size(), row.quantity(), row.urgency());
    }

    private static PhoneGiven given(GivenRow row) {
        return new PhoneGiven(row.day(), row.item().value(), row.quantity());
    }
}
