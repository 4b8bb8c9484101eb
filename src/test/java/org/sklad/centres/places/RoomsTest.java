package org.sklad.centres.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.CodeKind;
import org.sklad.centres.assets.Asset;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.centres.assets.AssetCode;
import org.sklad.centres.assets.AssetDetails;
import org.sklad.centres.assets.AssetFilter;
import org.sklad.centres.assets.AssetInRoom;
import org.sklad.centres.assets.Assets;
import org.sklad.centres.calendars.CalendarForm;
import org.sklad.centres.calendars.WorkingCalendar;
import org.sklad.centres.calendars.WorkingCalendars;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Rooms and assets, on either database. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsTest {
    private static final Operator MANAGER = TestCentres.operator("manager@*");

    private TestDatabases databases;
    private TestCentres test;
    private Rooms rooms;
    private Assets assets;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        test = new TestCentres(databases.database());
        rooms = test.rooms();
        assets = test.assets();
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private CentreCode centre(String code) {
        return test.add(code).code();
    }

    private static RoomDetails room(String name) {
        return new RoomDetails("Стая " + name, "Room " + name, "2", true);
    }

    private static AssetDetails boiler(String room) {
        return new AssetDetails(
                AssetCategory.BOILER,
                "Котел",
                "Boiler",
                room.isEmpty() ? Optional.empty() : Optional.of(new RoomCode(room)),
                "SN 7",
                true);
    }

    @Test
    void a_room_without_a_name_is_shown_by_its_code() {
        CentreCode centre = centre("NAMELESS");
        RoomCode code = new RoomCode("77");
        assertThat(rooms.add(centre, code, new RoomDetails("", " ", "3", true), MANAGER))
                .isTrue();
        assertThat(rooms.get(centre, code, MANAGER))
                .extracting(Room::nameBg, Room::nameEn)
                .containsExactly("77", "77");
        assertThat(rooms.add(centre, code, new RoomDetails("", "", "3", true), MANAGER))
                .as("adding the same room again")
                .isFalse();
    }

    @Test
    void a_room_has_its_own_public_code_and_is_found_by_it() {
        CentreCode centre = centre("LABEL");
        Room room = test.room("LABEL", "12");
        assertThat(room.id().code().kind()).isEqualTo(CodeKind.ROOM);
        assertThat(room.id().toString()).hasSize(16);
        assertThat(databases.database().<Optional<Room>>read(handle -> rooms.findById(handle, room.id())))
                .contains(room);
        Asset asset = test.asset("LABEL", "BOILER-1", AssetCategory.BOILER);
        assertThat(asset.id().code().kind()).isEqualTo(CodeKind.ASSET);
        assertThat(databases.database().<Optional<AssetInRoom>>read(handle -> assets.findById(handle, asset.id())))
                .map(AssetInRoom::asset)
                .contains(asset);
        assertThatThrownBy(() -> new RoomId(asset.id().value())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rooms.get(centre, new RoomCode("13"), MANAGER)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_manager_sets_the_working_hours_of_a_centre() {
        CentreCode centre = centre("HOURS");
        WorkingCalendars calendars = test.access().features.calendars.calendars;
        WorkingCalendar usual = calendars.get(centre, MANAGER);
        assertThat(usual).isEqualTo(WorkingCalendar.USUAL);
        assertThat(usual.isWorking(LocalDate.parse("2027-03-05"))).isTrue();
        assertThat(usual.isWorking(LocalDate.parse("2027-03-06")))
                .as("a Saturday")
                .isFalse();
        assertThat(usual.isWorking(LocalDate.parse("2027-03-03")))
                .as("Liberation Day")
                .isFalse();
        CalendarForm form =
                new CalendarForm(List.of("SATURDAY", "SUNDAY"), "08:30", "12:00", List.of("2027-03-14", "2027-03-13"));
        WorkingCalendar changed = calendars.change(centre, form.calendar(usual.version()), MANAGER);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.closedOn()).hasSize(2);
        assertThat(changed.isWorking(LocalDate.parse("2027-03-06"))).isTrue();
        assertThat(changed.isWorking(LocalDate.parse("2027-03-13"))).isFalse();
        assertThat(calendars.get(centre, MANAGER)).isEqualTo(changed);
        assertThat(databases
                        .database()
                        .<Integer>read(
                                handle -> WorkingCalendars.changed(handle).size()))
                .isEqualTo(1);
        for (long stale : List.of(1L, 3L)) {
            assertThatThrownBy(() -> calendars.change(centre, form.calendar(stale), MANAGER))
                    .isInstanceOf(ChangedMeanwhile.class);
        }
        assertThatThrownBy(() -> calendars.change(centre, form.calendar(2), TestCentres.operator("warehouse@HOURS")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> calendars.get(centre, TestCentres.operator("manager@OTHER")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refuses_working_hours_that_never_begin() {
        for (CalendarForm wrong : List.of(
                new CalendarForm(List.of("FUNDAY"), "08:30", "12:00", List.of()),
                new CalendarForm(List.of("MONDAY"), "12:00", "12:00", List.of()),
                new CalendarForm(List.of("MONDAY"), "08:30", "12:00", List.of("13.08.2027")))) {
            assertThatThrownBy(() -> wrong.calendar(1)).isInstanceOf(InvalidFields.class);
        }
    }

    @Test
    void the_pages_of_rooms_follow_their_numbers() {
        CentreCode centre = centre("ORDER");
        List.of("10", "9", "B-2", "100", "1", "B-10").forEach(code -> test.room("ORDER", code));
        List<String> all = new ArrayList<>();
        for (List<Room> part = rooms.list(centre, new ActiveFilter(null), "", 2, MANAGER);
                !part.isEmpty();
                part = rooms.list(
                        centre,
                        new ActiveFilter(null),
                        part.get(part.size() - 1).codeOrder(),
                        2,
                        MANAGER)) {
            part.forEach(each -> all.add(each.code().value()));
        }
        assertThat(all).containsExactly("1", "9", "10", "100", "B-2", "B-10");
    }

    @Test
    void adding_the_same_room_again_changes_nothing_and_another_with_its_code_is_refused() {
        CentreCode centre = centre("AGAIN");
        RoomCode code = new RoomCode("12");
        assertThat(rooms.add(centre, code, room("12"), MANAGER)).isTrue();
        assertThat(rooms.add(centre, code, room("12"), MANAGER)).isFalse();
        assertThatThrownBy(() -> rooms.add(centre, code, room("13"), MANAGER)).is(refused("centres.room.exists"));
        assertThat(rooms.list(centre, new ActiveFilter(null), "", 10, MANAGER)).hasSize(1);

        AssetCode boiler = new AssetCode("B-1");
        assertThat(assets.add(centre, boiler, boiler("12"), MANAGER)).isTrue();
        assertThat(assets.add(centre, boiler, boiler("12"), MANAGER)).isFalse();
        assertThatThrownBy(() -> assets.add(centre, boiler, boiler(""), MANAGER))
                .is(refused("centres.asset.exists"));
        assertThat(assets.list(centre, new AssetFilter(null, null, null), "", 10, MANAGER))
                .hasSize(1);
    }

    @Test
    void an_asset_needs_a_room_of_its_own_centre() {
        CentreCode centre = centre("PLACED");
        centre("PLACED-2");
        test.room("PLACED", "12");
        test.room("PLACED-2", "14");
        assertThatThrownBy(() -> assets.add(centre, new AssetCode("B"), boiler("14"), MANAGER))
                .isInstanceOf(InvalidFields.class);
        assets.add(centre, new AssetCode("B"), boiler("12"), MANAGER);
        assertThat(assets.get(centre, new AssetCode("B"), MANAGER).roomCode()).contains(new RoomCode("12"));
        assertThat(assets.list(centre, new AssetFilter(null, "12", true), "", 9, MANAGER))
                .hasSize(1);
        assertThat(assets.list(centre, new AssetFilter(null, "14", null), "", 9, MANAGER))
                .isEmpty();
        assertThatThrownBy(() -> assets.change(centre, new AssetCode("B"), boiler("14"), 1, MANAGER))
                .isInstanceOf(InvalidFields.class);
        assertThat(assets.change(centre, new AssetCode("B"), boiler(""), 1, MANAGER)
                        .roomCode())
                .isEmpty();
    }

    @Test
    void a_change_needs_the_current_version() {
        CentreCode centre = centre("VERSION");
        test.room("VERSION", "1");
        RoomDetails closed = new RoomDetails("Пералня", "Laundry", "партер", false);
        Room changed = rooms.change(centre, new RoomCode("1"), closed, 1, MANAGER);
        assertThat(RoomDetails.of(changed)).isEqualTo(closed);
        assertThatThrownBy(() -> rooms.change(centre, new RoomCode("1"), room("1"), 1, MANAGER))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(rooms.open(centre, 10, MANAGER)).isEmpty();
        assertThat(rooms.list(centre, new ActiveFilter(true), "", 10, MANAGER)).isEmpty();
        assertThat(rooms.list(centre, new ActiveFilter(false), "", 10, MANAGER)).containsExactly(changed);

        test.asset("VERSION", "B", AssetCategory.LIFT);
        assets.change(centre, new AssetCode("B"), boiler(""), 1, MANAGER);
        assertThatThrownBy(() -> assets.change(centre, new AssetCode("B"), boiler("1"), 1, MANAGER))
                .isInstanceOf(ChangedMeanwhile.class);
        AssetInRoom boiler = assets.get(centre, new AssetCode("B"), MANAGER);
        assertThat(boiler.details()).isEqualTo(boiler(""));
        assertThat(assets.list(centre, new AssetFilter(AssetCategory.BOILER, null, true), "", 10, MANAGER))
                .containsExactly(boiler);
        assertThat(assets.list(centre, new AssetFilter(AssetCategory.LIFT, null, null), "", 10, MANAGER))
                .isEmpty();
        assertThat(assets.list(centre, new AssetFilter(null, null, false), "", 10, MANAGER))
                .isEmpty();
    }

    @Test
    void managers_change_rooms_and_every_role_there_sees_them() {
        CentreCode centre = centre("RIGHTS");
        test.room("RIGHTS", "1");
        test.asset("RIGHTS", "B", AssetCategory.OTHER);
        for (String role : List.of("warehouse@RIGHTS", "field@RIGHTS", "technician@RIGHTS", "auditor@*")) {
            Operator reader = TestCentres.operator(role);
            assertThat(rooms.list(centre, new ActiveFilter(null), "", 10, reader))
                    .hasSize(1);
            assertThat(assets.list(centre, new AssetFilter(null, null, null), "", 10, reader))
                    .hasSize(1);
            assertThatThrownBy(() -> rooms.change(centre, new RoomCode("1"), room("1"), 1, reader))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> assets.add(centre, new AssetCode("C"), boiler(""), reader))
                    .isInstanceOf(Forbidden.class);
        }
        Operator elsewhere = TestCentres.operator("manager@BAN");
        assertThatThrownBy(() -> rooms.get(centre, new RoomCode("1"), elsewhere))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rooms.add(centre, new RoomCode("2"), room("2"), elsewhere))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assets.list(centre, new AssetFilter(null, null, null), "", 1, elsewhere))
                .isInstanceOf(NotFound.class);
    }
}
