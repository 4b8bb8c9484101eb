package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.aid.rules.RuleCode;
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
import org.sklad.oversight.administration.Organisation;
import org.sklad.oversight.administration.Organisations;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Letterhead;
import org.sklad.platform.i18n.Logo;
import org.sklad.platform.i18n.NamedByCode;
import org.sklad.platform.i18n.Refused;

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
        names = new NameDirectory(databases.database(), stock.access.base.files());
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
    void a_rule_has_its_present_name_in_each_language() {
        RuleCode code = new RuleCode("HYGIENE");
        assertThat(name(code)).isEqualTo("Hygiene");
        assertThat(names.now().of(code, Language.BG)).isEqualTo("Хигиенни материали");
        databases
                .database()
                .write(handle -> handle.execute(
                        "update entitlement_rules set name = 'Сапун', version = version + 1 where code = 'HYGIENE'"));
        assertThat(name(code)).isEqualTo("Сапун");
        assertThat(name(new RuleCode("NOWHERE"))).isEqualTo("NOWHERE");
    }

    @Test
    void the_letterhead_follows_every_change_of_the_name_and_the_logo() throws IOException {
        Operator administrator = stock.access.operator(Access.unique("chief"), "administrator@*");
        Organisations organisations = stock.access.features.administration.organisations;
        StoredFiles files = stock.access.base.files();
        assertThat(names.now().letterhead()).isEqualTo(Letterhead.NONE);

        Organisation named = organisations.change("Съвет за бежанците", 1, administrator);
        assertThat(names.now().letterhead()).isEqualTo(new Letterhead("Съвет за бежанците", Optional.empty()));

        Organisation first = organisations.changeLogo(picture("png", 1000, 400), named.version(), administrator);
        Logo shown = names.now().letterhead().logo().orElseThrow();
        assertThat(first.logo()).contains(shown.sha256());
        assertThat(List.of(shown.width(), shown.height())).containsExactly(413, 165);
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.jpeg())).getWidth())
                .isEqualTo(413);
        assertThat(names.now().at("HAR").letterhead().logo()).contains(shown);
        assertThat(names.now().letterhead().logo()).as("read once").containsSame(shown);

        Organisation second = organisations.changeLogo(picture("jpeg", 300, 400), first.version(), administrator);
        Logo replaced = names.now().letterhead().logo().orElseThrow();
        assertThat(replaced.sha256()).isEqualTo(second.logo().orElseThrow()).isNotEqualTo(shown.sha256());
        assertThat(stored()).as("the row of the first is gone").containsExactly(replaced.sha256());
        assertThatThrownBy(() -> organisations.removeLogo(first.version(), administrator))
                .isInstanceOf(ChangedMeanwhile.class);

        String id = stored("id").get(0);
        Path file = stock.access
                .base
                .dataFolder()
                .resolve("files")
                .resolve(id.substring(0, 2))
                .resolve(id);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[] {1, 2, 3});
        NameDirectory restarted = new NameDirectory(databases.database(), files);
        assertThat(restarted.now().letterhead())
                .as("a damaged file breaks no page")
                .isEqualTo(new Letterhead("Съвет за бежанците", Optional.empty()));
        Files.write(file, whole);

        Organisation removed = organisations.removeLogo(second.version(), administrator);
        assertThat(removed.logo()).isEmpty();
        assertThat(names.now().letterhead().logo()).isEmpty();
        assertThat(stored()).isEmpty();
        assertThatThrownBy(() -> organisations.removeLogo(removed.version(), administrator))
                .isInstanceOf(Refused.class);
    }

    private List<String> stored() {
        return stored("sha256");
    }

    private List<String> stored(String column) {
        return databases
                .database()
                .read(handle -> handle.createQuery("select " + column + " from stored_files")
                        .mapTo(String.class)
                        .list());
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
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
