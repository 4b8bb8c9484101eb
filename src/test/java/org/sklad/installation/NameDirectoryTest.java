package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentreKind;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.TestCentres;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NamedByCode;

/** Names follow every change at once, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameDirectoryTest {
    private TestDatabases databases;
    private TestStock stock;
    private NameDirectory names;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        stock = new TestStock(databases.database());
        names = new NameDirectory(databases.database());
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private String name(NamedByCode thing) {
        return names.now().of(thing, Language.EN);
    }

    private static LocationAddress at(String address) {
        return LocationAddress.find(address).orElseThrow();
    }

    @Test
    void a_place_is_named_with_its_centre_except_to_readers_there() {
        assertThat(name(at("HAR/STORE"))).isEqualTo("Centre HAR, Store");
        assertThat(names.now().at("HAR").of(at("HAR/STORE"), Language.BG)).isEqualTo("Склад");
        assertThat(names.now().at("BAN").of(at("HAR/A-01"), Language.BG)).isEqualTo("Център HAR, A-01");
        assertThat(name(at("HAR/NOWHERE"))).isEqualTo("HAR/NOWHERE");
    }

    @Test
    void a_renamed_centre_and_a_new_operator_are_known_at_once() {
        CentreCode code = new CentreCode("BAN");
        assertThat(name(code)).isEqualTo("Centre BAN");
        Centre centre = stock.centres.centres().get(code);
        stock.centres
                .centres()
                .change(
                        new Centre(code, "Баня", "Banya", CentreKind.RECEPTION, Centres.ZONE, centre.version()),
                        TestCentres.operator("administrator@*"));
        assertThat(name(code)).isEqualTo("Banya");
        Username username = new Username(Access.unique("new"));
        assertThat(name(username)).isEqualTo(username.value());
        Operator operator = stock.access.operator(username.value(), "field@HAR");
        assertThat(name(username)).isEqualTo(operator.name());
    }

    @Test
    void a_box_is_named_by_its_number() {
        List<BoxCode> offered = Boxes.codes(stock.access.randomness);
        assertThat(name(offered.get(0))).isEqualTo(offered.get(0).grouped());
        LocationId store = stock.store("HAR").location().id();
        BoxCode one = databases.database().write(handle -> Boxes.make(handle, store, offered.subList(0, 1)));
        assertThat(name(one)).isEqualTo("1");
    }
}
