package org.sklad.phone.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.devices.Device;
import org.sklad.access.offline.OfflineKind;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.offline.OnDevice;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Json;
import org.sklad.platform.web.UnreadableFields;

/** Reads entries with the forms of the API, and books each by the room of its kind. */
final class Delivery {
    private final Forms forms;
    private final Map<RecordKind, OfflineKind<?>> kinds;
    private final ObjectMapper mapper = Json.mapper();

    Delivery(Forms forms, Map<RecordKind, OfflineKind<?>> kinds) {
        this.forms = forms;
        this.kinds = Map.copyOf(kinds);
    }

    /** Finds the possible author of an entry. */
    @FunctionalInterface
    interface Authors {
        /** Returns nobody if the operator never signed in on the phone. */
        Optional<Operator> find(Username username);
    }

    /**
     * Books an entry.
     *
     * @throws InvalidFields if it cannot be read
     * @throws org.sklad.platform.i18n.Refusal if the id was used for other content, or there is no such centre
     */
    OfflineOutcome book(JsonNode sent, Device device, Instant deviceAt, Authors authors) {
        UUID id = read(sent, "id", UUID.class).orElseThrow(() -> missing("id"));
        RecordKind kind = text(sent, "kind")
                .flatMap(RecordKind::find)
                .orElseThrow(() -> new InvalidFields("kind", Message.of("sync.kind")));
        Operator author = text(sent, "author")
                .filter(Username::isValid)
                .map(Username::new)
                .flatMap(authors::find)
                .orElseThrow(() -> new InvalidFields("author", Message.of("sync.author")));
        Instant at = read(sent, "at", Instant.class).orElse(deviceAt);
        ObjectNode content = Optional.of(sent.path("content"))
                .filter(JsonNode::isObject)
                .map(each -> (ObjectNode) each.deepCopy())
                .orElseThrow(() -> missing("content"));
        if (content.hasNonNull("id") && !content.get("id").asText().equalsIgnoreCase(id.toString())) {
            throw new InvalidFields("id", Message.of("sync.other-id"));
        }
        content.put("id", id.toString());
        // A bag of another centre is named by its place; the act itself is one of the centre of the phone.
        if (content.hasNonNull("centre")
                && !content.get("centre").asText().equals(device.centre().value())) {
            throw new InvalidFields("centre", Message.of("sync.other-centre"));
        }
        OnDevice on = new OnDevice(device.id().toString(), device.centre(), deviceAt, at);
        return book(Optional.ofNullable(kinds.get(kind)).orElseThrow(), id, content, on, author);
    }

    private <F extends Record> OfflineOutcome book(
            OfflineKind<F> kind, UUID id, ObjectNode content, OnDevice on, Operator author) {
        F form = convert("content", content, kind.form());
        IdempotencyKey claim = forms.accept(kind.path(), id, form);
        return forms.convert(claim, () -> kind.booking().book(claim, form, on, author));
    }

    private static Optional<String> text(JsonNode sent, String field) {
        return Optional.of(sent.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private <T> Optional<T> read(JsonNode sent, String field, Class<T> type) {
        return sent.hasNonNull(field) ? Optional.of(convert(field, sent.get(field), type)) : Optional.empty();
    }

    private <T> T convert(String field, JsonNode value, Class<T> type) {
        try {
            return mapper.treeToValue(value, type);
        } catch (JsonProcessingException misread) {
            throw UnreadableFields.errors(misread).isEmpty()
                    ? new InvalidFields(field, Message.of("platform.field.invalid"))
                    : new InvalidFields(List.copyOf(UnreadableFields.errors(misread)));
        }
    }

    private static InvalidFields missing(String field) {
        return new InvalidFields(field, Message.of("platform.field.required"));
    }
}
