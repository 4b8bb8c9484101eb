package org.sklad.access.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.signin.Access;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** Phones are registered by those who hold them, and blocked and wiped by managers; what they hold is delivered in any state. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevicesTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final CentreCode BAN = new CentreCode("BAN");

    private TestDatabases databases;
    private Access access;
    private Devices devices;
    private Operator administrator;
    private Operator manager;
    private Operator field;
    private Operator elsewhere;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void start() {
        databases = TestDatabases.open(engine);
        access = new Access(databases.database());
        devices = access.features.phone.devices.devices;
        administrator = access.operator("administrator", "administrator@*");
        for (CentreCode centre : List.of(HAR, BAN)) {
            databases
                    .database()
                    .write(handle -> handle.execute(
                            "insert into centres (code, name_bg, name_en, kind, time_zone, version) values (?, 'Център', 'Centre', 'RECEPTION', 'Europe/Sofia', 1)",
                            centre.value()));
        }
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    @BeforeEach
    void operators() {
        manager = access.operator(Access.unique("manager"), "manager@HAR");
        field = access.operator(Access.unique("field"), "field@HAR");
        elsewhere = access.operator(Access.unique("elsewhere"), "field@BAN", "manager@BAN");
    }

    private static IdempotencyKey claim(UUID id) {
        return new IdempotencyKey(id, "content");
    }

    private static IdempotencyKey claim() {
        return claim(UUID.randomUUID());
    }

    private DeviceId registered(String name) {
        DeviceId id = new DeviceId(UUID.randomUUID());
        assertThat(devices.register(claim(id.value()), new NewDevice(id, name, HAR), field))
                .isTrue();
        return id;
    }

    private Device delivered(DeviceId id, Operator by) {
        return databases.database().write(handle -> devices.delivering(handle, id, by));
    }

    private Optional<Operator> author(DeviceId id, Operator of) {
        Device device = devices.get(id, administrator).device();
        return databases.database().read(handle -> devices.author(handle, device, of.username()));
    }

    private List<String> acts(DeviceId id) {
        return access.audit.list(1_000, administrator).stream()
                .filter(each -> each.subject().equals(id.toString()))
                .map(AuditEntry::act)
                .toList();
    }

    @Test
    void a_phone_is_registered_once_with_the_operator_who_holds_it() {
        DeviceId id = registered("Team 1");
        assertThat(devices.register(claim(id.value()), new NewDevice(id, "Team 1", HAR), field))
                .isFalse();
        assertThatThrownBy(() -> devices.register(
                        new IdempotencyKey(id.value(), "other"), new NewDevice(id, "Team 2", HAR), field))
                .isInstanceOf(IdReused.class);
        DeviceView view = devices.get(id, field);
        assertThat(view.operators()).containsExactly(field.username());
        assertThat(view.device().state()).isEqualTo(DeviceState.ACTIVE);
        assertThat(view.device().name()).isEqualTo("Team 1");
        assertThat(view.device().registeredAt()).isEqualTo(access.now());
        assertThat(acts(id)).containsExactly("device-registered");
    }

    @Test
    void only_operators_who_work_at_the_centre_register_there() {
        DeviceId id = new DeviceId(UUID.randomUUID());
        NewDevice phone = new NewDevice(id, "Team", HAR);
        assertThatThrownBy(() -> devices.register(claim(), phone, elsewhere)).isInstanceOf(NotFound.class);
        Operator technician = access.operator(Access.unique("technician"), "technician@HAR");
        assertThatThrownBy(() -> devices.register(claim(), phone, technician)).isInstanceOf(Forbidden.class);
        Operator everywhere = access.operator(Access.unique("everywhere"), "field@*");
        NewDevice nowhere = new NewDevice(id, "Team", new CentreCode("NONE"));
        assertThatThrownBy(() -> devices.register(claim(), nowhere, everywhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> devices.get(id, administrator)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_phone_delivers_in_every_state_to_operators_of_its_centre() {
        DeviceId id = registered("Team 1");
        access.clock.advance(Duration.ofHours(3));
        assertThat(delivered(id, manager).state()).isEqualTo(DeviceState.ACTIVE);
        assertThat(devices.get(id, manager).device().seenAt()).isEqualTo(access.now());
        devices.block(claim(), id, manager);
        assertThat(delivered(id, field).state()).isEqualTo(DeviceState.BLOCKED);
        devices.wipe(claim(), id, manager);
        Operator technician = access.operator(Access.unique("technician"), "technician@HAR");
        assertThat(delivered(id, technician).state()).isEqualTo(DeviceState.WIPED);
        assertThatThrownBy(() -> delivered(id, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> delivered(id, administrator)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> delivered(new DeviceId(UUID.randomUUID()), field))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void authors_are_those_who_signed_in_on_it_with_their_present_roles() {
        DeviceId id = registered("Team 1");
        Operator colleague = access.operator(Access.unique("colleague"), "field@HAR");
        assertThat(author(id, colleague)).isEmpty();
        devices.loading(id, HAR, colleague);
        assertThat(author(id, colleague).map(Operator::roles)).contains(Roles.parse("field@HAR"));
        access.operators.deactivate(claim(), colleague.username(), administrator);
        assertThat(author(id, colleague).map(Operator::username)).contains(colleague.username());
        assertThat(author(id, manager)).isEmpty();
        assertThat(devices.get(id, manager).operators())
                .containsExactlyInAnyOrder(field.username(), colleague.username());
    }

    @Test
    void data_is_loaded_only_by_field_staff_of_the_centre_on_an_active_phone() {
        DeviceId id = registered("Team 1");
        assertThatThrownBy(() -> devices.loading(id, HAR, manager)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> devices.loading(id, HAR, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> devices.loading(id, BAN, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> devices.loading(new DeviceId(UUID.randomUUID()), HAR, field))
                .isInstanceOf(NotFound.class);
        access.clock.advance(Duration.ofMinutes(2));
        devices.loading(id, HAR, field);
        assertThat(devices.get(id, field).device().seenAt()).isEqualTo(access.now());
        devices.block(claim(), id, manager);
        assertThatThrownBy(() -> devices.loading(id, HAR, field))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.type()).isEqualTo("device-blocked"));
        devices.wipe(claim(), id, manager);
        assertThatThrownBy(() -> devices.loading(id, HAR, field))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.type()).isEqualTo("device-wiped"));
    }

    @Test
    void managers_of_the_centre_and_administrators_rename_block_and_wipe_once() {
        DeviceId id = registered("Team 1");
        assertThatThrownBy(() -> devices.block(claim(), id, field)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> devices.wipe(claim(), id, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> devices.rename(claim(), id, "Mine", field)).isInstanceOf(Forbidden.class);
        assertThat(devices.rename(claim(), id, "Team 2", manager)).isTrue();
        IdempotencyKey blocking = claim();
        assertThat(devices.block(blocking, id, administrator)).isTrue();
        assertThat(devices.block(blocking, id, administrator)).isFalse();
        assertThatThrownBy(() -> devices.block(claim(), id, manager)).isInstanceOf(Refused.class);
        assertThat(devices.wipe(claim(), id, manager)).isTrue();
        assertThatThrownBy(() -> devices.wipe(claim(), id, manager)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> devices.block(claim(), id, manager)).isInstanceOf(Refused.class);
        assertThat(devices.get(id, manager).device().name()).isEqualTo("Team 2");
        assertThat(acts(id))
                .containsExactlyInAnyOrder("device-wiped", "device-blocked", "device-renamed", "device-registered");
    }

    @Test
    void the_list_has_the_phones_of_the_own_centres_latest_first() {
        DeviceId first = registered("First");
        access.clock.advance(Duration.ofSeconds(1));
        DeviceId second = registered("Second");
        devices.block(claim(), first, manager);
        assertThat(listed(DeviceFilter.ALL, manager)).containsSubsequence(second, first);
        assertThat(listed(new DeviceFilter("HAR", DeviceState.BLOCKED), administrator))
                .contains(first)
                .doesNotContain(second);
        assertThat(listed(DeviceFilter.ALL, administrator)).contains(first, second);
        assertThat(listed(DeviceFilter.ALL, elsewhere)).doesNotContain(first, second);
        assertThatThrownBy(() -> listed(new DeviceFilter("HAR", null), elsewhere))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> listed(DeviceFilter.ALL, field)).isInstanceOf(Forbidden.class);
    }

    private List<DeviceId> listed(DeviceFilter filter, Operator by) {
        return devices.list(filter, PlaceInTime.FIRST, 100, by).stream()
                .map(Device::id)
                .toList();
    }
}
