package org.sklad.phone.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.Devices;
import org.sklad.access.devices.NewDevice;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.harness.CrowdedCentre;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.CountedReads;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.web.Json;

/** A snapshot of 1,000 people and 2,000 items takes as many statements as one of one person, and little of a bad line. */
class SnapshotScaleTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final int PEOPLE = 1_000;
    private static final int ITEMS = 2_000;
    private static final int MOST_BYTES = 300_000;
    private static final int MOST_STATEMENTS = 25;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_thousand_people_and_two_thousand_items_are_small_and_take_as_many_statements_as_one(Engine engine)
            throws IOException {
        try (TestDatabases databases = TestDatabases.open(engine)) {
            Desk desk = new Desk(databases.database());
            desk.stock.centres.add("HAR");
            Operator field = desk.access.operator("field.har", "field@HAR");
            Item item =
                    TestItems.item().category(Category.HYGIENE).style("CARE").in(databases.database());
            desk.stock.receive(item, desk.stock.store("HAR"), 100);
            Beneficiary person = desk.adult(Sex.FEMALE, field);
            UUID handout = desk.give(Wish.to(person).item(item, 1), field).id();
            Devices devices = desk.features.phone.devices.devices;
            DeviceId device = new DeviceId(UUID.randomUUID());
            devices.register(Access.claim("device"), new NewDevice(device, "Phone", HAR), field);
            CountedReads reads = new CountedReads(databases);
            Snapshots snapshots = new Snapshots(reads, devices, desk.access.base.messages(), desk.access.clock, 24);
            SnapshotAnswer[] last = new SnapshotAnswer[1];
            Runnable load = () -> last[0] = snapshots.load(device, HAR, "", field);
            int few = reads.during(load);
            databases.database().writeBulk(handle -> {
                CrowdedCentre crowd = new CrowdedCentre(handle.getConnection());
                try {
                    crowd.items(item.sku().value(), "HAR", ITEMS - 1);
                    crowd.people(person.caseCode().value(), PEOPLE - 1);
                    crowd.handouts(handout);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return crowd;
            });
            assertThat(reads.during(load)).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
            SnapshotAnswer all = last[0];
            assertThat(all.people())
                    .hasSize(PEOPLE)
                    .allMatch(each -> !each.due().isEmpty());
            assertThat(all.items()).hasSize(ITEMS);
            assertThat(all.stock()).hasSize(ITEMS);
            byte[] json = Json.mapper().writeValueAsBytes(all);
            int packed = packed(json);
            System.out.printf(
                    "%s: snapshot of %d bytes, %d compressed, %d statements%n", engine, json.length, packed, few);
            assertThat(packed).isBetween(MOST_BYTES / 10, MOST_BYTES);
            SnapshotAnswer nothing = snapshots.load(device, HAR, all.version(), field);
            assertThat(Json.mapper().writeValueAsBytes(nothing)).hasSizeLessThan(2_000);
        }
    }

    private static int packed(byte[] json) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(json);
        }
        return packed.size();
    }
}
