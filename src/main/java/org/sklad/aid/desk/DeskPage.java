package org.sklad.aid.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.approvals.Approval;
import org.sklad.aid.handouts.NewHandout;
import org.sklad.centres.places.Centre;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.db.Database;
import org.sklad.platform.feature.Base;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;

/** Builds the desk of one person, for all actions that return to it. */
final class DeskPage {
    private final DeskPerson people;
    private final DeskSteps steps;
    private final DeskContents contents;
    private final Database database;
    private final InstantSource clock;

    DeskPage(DeskPerson people, DeskSteps steps, DeskContents contents, Base base) {
        this.people = people;
        this.steps = steps;
        this.contents = contents;
        this.database = base.database();
        this.clock = base.clock();
    }

    Page of(Beneficiary person, Centre centre, DeskState state, Operator by) {
        return database.readTogether(() -> read(person, centre, state, by));
    }

    private Page read(Beneficiary person, Centre centre, DeskState state, Operator by) {
        Instant asOf = asOf(state.entered(), centre);
        SizeProfile who = SizeProfile.of(person, person.ageBand(asOf));
        Map<Sku, Long> goods = contents.quantities(state.basket(), centre, by);
        Optional<Approval> asked = people.asked(state.entered().value("id"), by);
        Optional<Approval> approval = asked.filter(each -> each.isOf(goods) && each.isInTime(clock.instant()));
        // Approved is the handout with this id. With other goods, or after a long time, it is another one.
        DeskState now = asked.isPresent() && approval.isEmpty() ? steps.anew(state) : state;
        OnDesk desk = contents.shown(
                now,
                "/hand-out/" + person.caseCode(),
                Optional.of(who),
                lines -> people.beyond(person, lines, asOf, by),
                centre,
                by);
        DeskPerson.Facts facts = people.facts(person, centre, asOf, by);
        DeskView view = new DeskView(
                desk,
                person,
                who.age(),
                facts,
                desk.at().isEmpty()
                        && DeskSteps.liesAsDue(state.basket(), facts.proposals().goods()),
                people.household(person, centre, clock.instant(), by),
                approval,
                asOf);
        return Page.of("aid/desk/desk.jte", view).at(centre.code().value());
    }

    /** Returns now, or the typed time of the handout if a paper list of that age may be typed in. */
    Instant asOf(FormState typed, Centre centre) {
        Instant now = clock.instant();
        return PaperTime.find(typed.value("occurredAt"), centre.timeZone())
                .filter(when -> !when.isAfter(now) && !when.isBefore(now.minus(NewHandout.LATE_WITH_MANAGER)))
                .orElse(now);
    }
}
