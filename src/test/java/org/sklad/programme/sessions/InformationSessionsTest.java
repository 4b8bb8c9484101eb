package org.sklad.programme.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;

/** The materials that a session reports after its handout changed, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InformationSessionsTest {
    private TestDatabases databases;
    private Desk desk;
    private InformationSessions sessions;
    private Operator field;
    private Item leaflet;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(new TestStock(databases.database()));
        sessions = desk.features.programme.sessions.sessions;
        desk.stock.centres.add("HAR");
        field = desk.access.operator(Access.unique("one"), "field@HAR");
        leaflet = TestItems.item().category(Category.OTHER).in(desk.database);
        desk.stock.receive(leaflet, desk.stock.store("HAR"), 1_000);
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private UUID recorded() {
        return TestSessions.on(desk.stock.today())
                .material(GoodsLine.of(leaflet.sku(), 120))
                .record(desk.access, field);
    }

    private InformationSessionAnswer answer(UUID id) {
        return InformationSessionAnswer.of(SessionView.of(sessions.get(id, field), desk.handouts, field));
    }

    private long listed(UUID id) {
        return SessionSummary.of(sessions.get(id, field)).materialUnits();
    }

    @Test
    void a_session_whose_handout_was_reversed_alone_reports_no_materials() {
        UUID id = recorded();
        assertThat(listed(id)).isEqualTo(120);
        desk.handouts.reverse(Access.claim("reversal"), id, "Nothing was given out", field);
        assertThat(listed(id)).isZero();
        assertThat(answer(id).materials()).isEmpty();
        assertThat(answer(id).location()).as("it still has a handout").contains("STORE");
        sessions.reverse(Access.claim("reversal"), id, "Typed twice", field);
        assertThat(answer(id).state()).isEqualTo("REVERSED");
    }

    @Test
    void materials_that_came_back_are_not_reported_as_given() {
        UUID id = recorded();
        bringBack(id, 20);
        assertThat(listed(id)).isEqualTo(100);
        assertThat(answer(id).materials())
                .extracting(InformationSessionAnswer.GivenMaterial::quantity)
                .containsExactly(100L);
        bringBack(id, 100);
        assertThat(listed(id)).isZero();
        assertThat(answer(id).materials()).isEmpty();
        assertThatThrownBy(() -> sessions.reverse(Access.claim("reversal"), id, "Typed twice", field))
                .is(refused("handouts.return.stands"));
    }

    private void bringBack(UUID handout, long quantity) {
        desk.bringBack(Access.claim("return"), handout, GoodsLine.of(leaflet.sku(), quantity), Optional.empty(), field);
    }
}
