package org.sklad.phone.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.access.devices.Device;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.Devices;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.phone.sync.SyncAnswer.DeliveredAnswer;
import org.sklad.phone.sync.SyncAnswer.DeliveryError;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Fatal;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.Forms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deliveries of phones. Each record is booked in a transaction of its own and has its own answer, so that none keeps another from being booked.
 * A readable record is always booked, because it happened. An unreadable one is refused and stays on the phone.
 */
public final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** The fields of an entry that its hash covers. */
    private static final List<String> HASHED = List.of("at", "author", "content", "id", "kind");

    private static final Role[] MAY_DELIVER = {Role.FIELD, Role.WAREHOUSE, Role.MANAGER, Role.TECHNICIAN};

    private final Database database;
    private final Devices devices;
    private final Delivery delivery;
    private final Forms forms;
    private final Messages messages;
    private final KeyedHash fingerprints;

    Deliveries(
            Database database,
            Devices devices,
            Delivery delivery,
            Forms forms,
            Messages messages,
            KeyedHash fingerprints) {
        this.database = database;
        this.devices = devices;
        this.delivery = delivery;
        this.forms = forms;
        this.messages = messages;
        this.fingerprints = fingerprints;
    }

    /** Returns the roles with which an operator delivers, at the centre of the phone. */
    public static Role[] mayDeliver() {
        return MAY_DELIVER.clone();
    }

    /**
     * Books the entries of a phone that any operator of its centre delivers. Their authors stay.
     *
     * @param reader language of the messages
     * @throws InvalidFields if the delivery has no phone or no time, or more than 50 entries
     * @throws org.sklad.platform.i18n.Forbidden if the operator has no role with which one delivers
     * @throws NotFound if there is no such phone in the operator's centres
     * @throws DatabaseUnavailable if the database cannot write now. Entries that were booked are answered as already booked later
     */
    public SyncAnswer deliver(SyncForm form, Language reader, Operator by) {
        by.require(MAY_DELIVER);
        forms.check(form);
        DeviceId id = new DeviceId(form.device());
        Device device = database.write(handle -> devices.delivering(handle, id, by));
        List<DeliveredAnswer> answers = book(device, form.deviceAt(), form.entries()).stream()
                .map(each -> answer(each, reader))
                .toList();
        return new SyncAnswer(answers, new SyncAnswer.DeviceNow(device.state()));
    }

    /**
     * Books entries of a phone, each for itself.
     *
     * @param deviceAt clock of the phone when it sent or saved them
     * @return what became of each, in the same order
     * @throws DatabaseUnavailable if the database cannot write now. Entries that were booked are answered as already booked later
     */
    public List<Delivered> book(Device device, Instant deviceAt, List<JsonNode> entries) {
        Map<Username, Optional<Operator>> known = new HashMap<>();
        Delivery.Authors authors = username ->
                known.computeIfAbsent(username, each -> database.read(handle -> devices.author(handle, device, each)));
        List<Delivered> delivered = new ArrayList<>();
        for (JsonNode sent : entries) {
            delivered.add(delivered(sent, () -> delivery.book(sent, device, deviceAt, authors)));
        }
        return delivered;
    }

    /** Books one entry. */
    @FunctionalInterface
    private interface Booking {
        OfflineOutcome book();
    }

    private Delivered delivered(JsonNode sent, Booking booking) {
        try {
            return delivered(sent, Optional.of(booking.book()), List.of());
        } catch (Refusal unreadable) {
            return delivered(sent, Optional.empty(), errors(unreadable));
        } catch (RuntimeException fault) {
            if (fault instanceof DatabaseUnavailable later && !later.isFault()) {
                throw later;
            }
            // A record that the program cannot book must not keep the others on the phone. It stays there and is shown.
            Fatal.raiseIfOutOfMemory(fault);
            LOG.error("Fault in a delivered record", fault);
            return delivered(sent, Optional.empty(), List.of(new FieldError("content", Message.of("sync.fault"))));
        }
    }

    private Delivered delivered(JsonNode sent, Optional<OfflineOutcome> outcome, List<FieldError> errors) {
        String hash = hash(sent);
        String fingerprint = fingerprints.of(hash);
        boolean kept = outcome.isEmpty()
                && database.read(handle -> handle.attach(KeptRecordDao.class).count(fingerprint) > 0);
        return new Delivered(sent, hash, fingerprint, outcome, errors, kept);
    }

    private static List<FieldError> errors(Refusal refusal) {
        if (refusal instanceof IdReused) {
            return List.of(new FieldError("id", refusal.message()));
        }
        if (refusal instanceof NotFound) {
            return List.of(new FieldError("centre", Message.of("sync.centre")));
        }
        return refusal.errors().isEmpty() ? List.of(new FieldError("content", refusal.message())) : refusal.errors();
    }

    private DeliveredAnswer answer(Delivered each, Language reader) {
        if (each.kept()) {
            return new DeliveredAnswer(
                    each.id(), each.hash(), DeliveryOutcome.ALREADY_BOOKED, List.of(), List.of(), Optional.empty());
        }
        return each.outcome().map(outcome -> booked(each, outcome)).orElseGet(() -> unreadable(each, reader));
    }

    private static DeliveredAnswer booked(Delivered each, OfflineOutcome outcome) {
        return new DeliveredAnswer(
                each.id(),
                each.hash(),
                DeliveryOutcome.valueOf(outcome.word().name()),
                outcome.flags().stream()
                        .map(ConflictMark::kind)
                        .distinct()
                        .sorted()
                        .toList(),
                List.of(),
                Optional.of(outcome.thing()).filter(text -> !text.isEmpty()));
    }

    private DeliveredAnswer unreadable(Delivered each, Language reader) {
        return new DeliveredAnswer(
                each.id(),
                each.hash(),
                DeliveryOutcome.UNREADABLE,
                List.of(),
                each.errors().stream()
                        .map(error -> new DeliveryError(error.field(), messages.text(reader, error.message())))
                        .toList(),
                Optional.empty());
    }

    private static String hash(JsonNode sent) {
        ObjectNode hashed = JsonNodeFactory.instance.objectNode();
        HASHED.stream().filter(sent::has).forEach(each -> hashed.set(each, sent.get(each)));
        return CanonicalJson.hash(hashed);
    }
}
