package org.sklad.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.NewDevice;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.lots.Lot;
import org.sklad.harness.AppBodies;
import org.sklad.harness.PhoneEntries;
import org.sklad.harness.TwoCentres;
import org.sklad.people.attributes.Sex;
import org.sklad.phone.sync.SyncAnswer.DeliveredAnswer;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Language;

/** The server books all that the app sends, also the two versions of it before, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppVersionsTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private TestDatabases databases;
    private Desk desk;
    private Operator author;
    private UUID device;
    private Map<String, String> values;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        desk.stock.centres.add("HAR");
        Operator field = desk.access.operator("field.har", "field@HAR");
        author = desk.access.stored(new Operator(
                UUID.randomUUID(),
                new Username("nurse.har"),
                "Nurse",
                field.language(),
                Optional.empty(),
                field.roles(),
                Set.of(Right.MEDICINE),
                field.confirmedAt()));
        device = UUID.randomUUID();
        desk.features.phone.devices.devices.register(
                Access.claim("device"), new NewDevice(new DeviceId(device), "Team 1", HAR), author);
        values = values(field);
    }

    private Map<String, String> values(Operator field) {
        Item soap = TestItems.item().in(desk.database);
        Lot lot = desk.stock.receive(soap, desk.stock.store("HAR"), 500);
        Item tablets = TestItems.paracetamol().in(desk.database);
        Lot medicine =
                desk.stock.receive(desk.stock.key(tablets, LocalDate.of(2028, 1, 1)), desk.stock.store("HAR"), 50);
        TestItems.jacket("JACKET", "L").in(desk.database);
        desk.stock.centres.asset("HAR", "BOILER", AssetCategory.BOILER);
        Map<String, String> found = new HashMap<>();
        found.put("centre", "HAR");
        found.put("author", author.username().value());
        found.put("person", desk.adult(Sex.FEMALE, field).caseCode().value());
        found.put("relative", "Her sister");
        found.put("at", away().toString());
        found.put("day", LocalDate.ofInstant(away(), ZoneId.of("Europe/Sofia")).toString());
        found.put("item", soap.sku().value());
        found.put("lot", lot.code().toString());
        found.put("medicine", medicine.code().toString());
        found.put("prescription", "R-1");
        found.put("style", "JACKET");
        found.put("room", desk.stock.centres.room("HAR", "101").code().value());
        found.put("asset", "BOILER");
        found.put("picture", Base64.getEncoder().encodeToString(TwoCentres.picture()));
        return found;
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private Instant away() {
        return desk.access.now().minus(Duration.ofHours(4));
    }

    private List<DeliveredAnswer> deliver(List<ObjectNode> entries) {
        SyncForm form = new SyncForm(
                device,
                desk.access.now(),
                entries.stream().map(JsonNode.class::cast).toList());
        return desk.features
                .phone
                .sync
                .deliveries
                .deliver(form, Language.EN, author)
                .entries();
    }

    /** Goods of which the phone knew too few are named by their item, and somebody has to say from which lot they were. */
    private static boolean namesNoLot(ObjectNode entry) {
        return entry.at("/content/lines/0").has("item")
                || entry.at("/content/materials/1").has("item");
    }

    @Test
    void all_that_the_app_and_its_two_versions_before_send_is_booked_once() {
        for (int version = AppBodies.NEWEST - 2; version <= AppBodies.NEWEST; version++) {
            List<ObjectNode> sent = AppBodies.entries(
                    version, new PhoneEntries(author.username().value()), away(), values);
            assertThat(sent)
                    .extracting(each -> each.get("kind").textValue())
                    .contains("handout", "need", "work-order", "consultation", "information-session", "field-visit");
            List<DeliveredAnswer> answers = deliver(sent);
            assertThat(answers).hasSameSizeAs(sent);
            for (int i = 0; i < sent.size(); i++) {
                assertThat(answers.get(i).errors())
                        .as("version %d: %s", version, sent.get(i))
                        .isEmpty();
                assertThat(answers.get(i).flags())
                        .as("version %d: %s", version, sent.get(i))
                        .isEqualTo(namesNoLot(sent.get(i)) ? List.of(ConflictKind.LOT) : List.of());
            }
            assertThat(deliver(sent))
                    .as("version %d again", version)
                    .extracting(DeliveredAnswer::outcome)
                    .containsOnly(DeliveryOutcome.ALREADY_BOOKED);
        }
    }
}
