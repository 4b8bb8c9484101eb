package org.sklad.oversight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.aid.approvals.ApprovalReason;
import org.sklad.aid.approvals.Approvals;
import org.sklad.aid.handouts.Desk;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Glance.Tile;

/** The number of waiting decisions, on each engine. */
@OnEachEngine
class StartPageTest {
    @Parameter
    Engine engine;

    /** The list of requests leaves them out, because they cannot be decided any more. The desk asks again. */
    @Test
    void a_request_from_before_the_clock_was_set_back_is_not_counted() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Desk desk = new Desk(databases.database());
            desk.stock.centres.add("HAR");
            Operator field = desk.access.operator("field", "field@HAR");
            Operator manager = desk.access.operator("manager", "manager@HAR");
            Item soap = TestItems.item().in(databases.database());
            Beneficiary person = desk.adult(Sex.FEMALE, field);
            Approvals approvals = desk.features.approvals.approvals;
            StartPage start = new StartPage(
                    desk.database, desk.features.repairs.lists, List.of(), any -> List.of(), desk.access.clock);
            PresentCentre all = new PresentCentre(desk.stock.centres.centres().own(manager), Optional.empty());

            approvals.ask(UUID.randomUUID(), person, ApprovalReason.LOST, Map.of(soap.sku(), 11L), field);
            assertThat(start.waiting(manager, all)).hasValue(1);
            desk.access.clock.advance(Duration.ofMinutes(-4));
            assertThat(approvals.waiting(manager)).as("clocks differ a little").hasSize(1);
            assertThat(start.waiting(manager, all)).hasValue(1);
            desk.access.clock.advance(Duration.ofHours(-1));
            assertThat(approvals.waiting(manager)).isEmpty();
            assertThat(start.waiting(manager, all)).hasValue(0);
        }
    }

    @Test
    void a_request_waits_for_a_manager_who_has_chosen_another_centre_in_which_they_work() {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Desk desk = new Desk(databases.database());
            desk.stock.centres.add("HAR");
            desk.stock.centres.add("BAN");
            Operator field = desk.access.operator("field", "field@HAR");
            Operator manager = desk.access.operator("manager", "manager@HAR", "field@BAN");
            Operator worker = desk.access.operator("worker", "field@HAR", "field@BAN");
            Item soap = TestItems.item().in(databases.database());
            Beneficiary person = desk.adult(Sex.FEMALE, field);
            StartPage start = new StartPage(
                    desk.database, desk.features.repairs.lists, List.of(), any -> List.of(), desk.access.clock);
            desk.features.approvals.approvals.ask(
                    UUID.randomUUID(), person, ApprovalReason.LOST, Map.of(soap.sku(), 11L), field);
            List<Centre> both = desk.stock.centres.centres().own(manager);
            PresentCentre ban = new PresentCentre(
                    both,
                    both.stream()
                            .filter(each -> each.code().equals(new CentreCode("BAN")))
                            .findFirst());

            assertThat(start.waiting(manager, ban)).hasValue(1);
            assertThat(start.waiting(worker, ban)).isEmpty();
            for (boolean decide : List.of(true, false)) {
                assertThat(start.of(manager, ban, decide).tiles())
                        .filteredOn(each -> !each.name().key().contains("loans")
                                && !each.name().key().contains("reported"))
                        .containsExactly(
                                new Tile(Message.of("reports.start.approvals"), 1, "/approvals", Figure.WAITS));
            }
        }
    }
}
