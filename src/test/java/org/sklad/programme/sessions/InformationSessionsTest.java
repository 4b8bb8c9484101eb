package org.sklad.programme.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
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
import org.sklad.harness.TwoCentres;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

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

    /** It showed a face. */
    @Test
    void the_author_or_a_manager_removes_a_photo_and_another_one_may_be_added() {
        SessionPhotos photos = desk.features.programme.sessions.photos;
        Operator colleague = desk.access.operator(Access.unique("two"), "field@HAR");
        Operator manager = desk.access.operator(Access.unique("three"), "manager@HAR");
        Operator elsewhere = desk.access.operator(Access.unique("four"), "manager@BAN");
        UUID id = recorded();
        assertThatThrownBy(() -> photos.remove(Access.claim("removal"), id, field))
                .isInstanceOf(NotFound.class);
        photos.add(Access.claim("photo"), id, TwoCentres.picture(), field);
        assertThatThrownBy(() -> photos.remove(Access.claim("removal"), id, colleague))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> photos.remove(Access.claim("removal"), id, elsewhere))
                .isInstanceOf(NotFound.class);
        assertThat(photos.mayRemove(sessions.get(id, colleague), colleague)).isFalse();
        assertThat(photos.mayRemove(sessions.get(id, field), field)).isTrue();
        StoredFile file = photos.get(sessions.get(id, field));
        IdempotencyKey claim = Access.claim("removal");
        assertThat(photos.remove(claim, id, field)).isTrue();
        assertThat(photos.remove(claim, id, field)).isFalse();
        assertThat(answer(id).photo()).isFalse();
        desk.access.clock.advance(Duration.ofHours(2));
        desk.access.base.files().sweep();
        assertThatThrownBy(() -> photos.open(file)).as("the file is deleted").isInstanceOf(Exception.class);
        photos.add(Access.claim("photo"), id, TwoCentres.picture(), field);
        assertThat(photos.remove(Access.claim("removal"), id, manager)).isTrue();
    }

    private void bringBack(UUID handout, long quantity) {
        desk.bringBack(Access.claim("return"), handout, GoodsLine.of(leaflet.sku(), quantity), Optional.empty(), field);
    }
}
