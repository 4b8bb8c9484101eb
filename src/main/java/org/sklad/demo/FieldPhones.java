package org.sklad.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.Devices;
import org.sklad.access.devices.NewDevice;
import org.sklad.access.roles.Operator;
import org.sklad.phone.sync.SyncForm;

/**
 * Phones of the field workers. On some mornings they record a consultation in the yard, without a network, and deliver it in the afternoon;
 * on the last of these days also a need. Then the clock of one phone is wrong, so that a manager finds conflicts to decide. Nothing here is drawn,
 * so that the rest of the history stays as it is.
 */
record FieldPhones(DemoContext scene, List<DemoCentre> sites) {
    private static final int EVERY = 5;
    private static final Duration CLOCK_AHEAD = Duration.ofMinutes(40);

    void plan() {
        Devices devices = scene.features().phone.devices.devices;
        List<LocalDate> days = scene.days().working();
        for (DemoCentre site : sites) {
            DeviceId phone = new DeviceId(scene.randomness().id());
            Operator field = site.crew().field();
            scene.agenda()
                    .plan(
                            scene.days().at(days.get(0), 9, 5),
                            () -> devices.register(
                                    scene.claim(), new NewDevice(phone, "Екип 1, " + site.code(), site.code()), field));
            for (int i = EVERY; i < days.size(); i += EVERY) {
                LocalDate day = days.get(i);
                boolean last = i + EVERY >= days.size();
                int turn = i;
                scene.agenda().plan(scene.days().at(day, 16, 20), () -> deliver(site, phone, day, turn, last));
            }
        }
    }

    private void deliver(DemoCentre site, DeviceId phone, LocalDate day, int turn, boolean last) {
        if (site.present().isEmpty()) {
            return;
        }
        Person person = site.present().get(turn % site.present().size());
        Operator field = site.crew().field();
        Instant seen = scene.days().at(day, 10, 40);
        List<JsonNode> entries = new ArrayList<>();
        entries.add(made("consultation", field, seen, consultation(site, person, seen)));
        if (last) {
            entries.add(made("need", field, seen, need(person)));
        }
        boolean wrong = last && site.equals(sites.get(0));
        Instant clock = wrong ? scene.now().plus(CLOCK_AHEAD) : scene.now();
        scene.features()
                .phone
                .sync
                .deliveries
                .deliver(new SyncForm(phone.value(), clock, entries), field.language(), field);
    }

    private JsonNode made(String kind, Operator author, Instant at, ObjectNode content) {
        UUID id = scene.randomness().id();
        content.put("id", id.toString());
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("id", id.toString());
        entry.put("kind", kind);
        entry.put("author", author.username().value());
        entry.put("at", at.toString());
        entry.set("content", content);
        return entry;
    }

    private static ObjectNode need(Person person) {
        ObjectNode need = JsonNodeFactory.instance.objectNode();
        need.put("beneficiary", person.code().value());
        need.put("item", HygieneKit.SOAP.value());
        need.put("quantity", 1);
        need.put("urgency", "SOON");
        return need;
    }

    private static ObjectNode consultation(DemoCentre site, Person person, Instant at) {
        ObjectNode talk = JsonNodeFactory.instance.objectNode();
        talk.put("centre", site.code().value());
        talk.put("occurredAt", at.toString());
        talk.put("beneficiary", person.code().value());
        talk.put("kind", "SOCIAL");
        talk.putArray("topics").add("HYGIENE");
        talk.put("language", "ar");
        talk.put("minutes", 15);
        return talk;
    }
}
