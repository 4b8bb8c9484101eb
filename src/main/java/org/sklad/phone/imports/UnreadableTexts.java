package org.sklad.phone.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.Json;

/** The encrypted contents of unreadable records, with the reasons in both languages, and the words of managers who settled them. */
final class UnreadableTexts implements SealedRows {
    private static final String ELLIPSIS = "…";

    private final FieldCipher fields;
    private final Messages messages;
    private final ObjectMapper mapper = Json.mapper();

    UnreadableTexts(FieldCipher fields, Messages messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /**
     * A record as the phone made it, and why it cannot be booked.
     *
     * @param unquoted the reasons without the values that they quote; empty in records that were kept before these were stored
     */
    record Content(JsonNode entry, List<Problem> problems, List<Problem> unquoted) {
        Content {
            problems = List.copyOf(problems);
            unquoted = List.copyOf(Objects.requireNonNullElse(unquoted, List.of()));
        }
    }

    /** A field that cannot be read. */
    record Problem(String field, String bg, String en) {
        String text(Language reader) {
            return reader == Language.BG ? bg : en;
        }
    }

    String close(UUID id, JsonNode entry, List<FieldError> errors) {
        Content content =
                new Content(entry, problems(errors, each -> each), problems(errors, UnreadableTexts::unquoted));
        try {
            return fields.encrypt(content(id), mapper.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that was read can be written", e);
        }
    }

    private List<Problem> problems(List<FieldError> errors, UnaryOperator<Message> shown) {
        return errors.stream()
                .map(each -> new Problem(
                        each.field(),
                        messages.text(Language.BG, shown.apply(each.message())),
                        messages.text(Language.EN, shown.apply(each.message()))))
                .toList();
    }

    /** Returns the message with its numbers and dates, and with an ellipsis for each other value, which can be what a person typed. */
    static Message unquoted(Message message) {
        return new Message(
                message.key(),
                message.arguments().stream()
                        .map(each -> each instanceof Message inner
                                ? unquoted(inner)
                                : each instanceof Number || each instanceof Temporal ? each : ELLIPSIS)
                        .toList());
    }

    Content open(UnreadableRecord record) {
        try {
            return mapper.readValue(fields.decrypt(content(record.id()), record.sealed()), Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not the content of a record", e);
        }
    }

    String closeReason(UUID id, String reason) {
        return fields.encrypt(reason(id), reason);
    }

    String openReason(UnreadableRecord record) {
        return record.reason().isEmpty() ? "" : fields.decrypt(reason(record.id()), record.reason());
    }

    private static ValuePlace content(UUID id) {
        return new ValuePlace("unreadable_records", "sealed", id.toString());
    }

    private static ValuePlace reason(UUID id) {
        return new ValuePlace("unreadable_records", "reason", id.toString());
    }

    @Override
    public int renewSome(Database database, InstallationKeys keys) {
        FieldCipher cipher = keys.fields();
        int contents = SealedRows.renewSome(
                database,
                (handle, limit) -> dao(handle).contents(cipher.newestPattern(), limit),
                row -> new UnreadableRecordDao.Sealed(row.id(), cipher.renew(content(row.id()), row.sealed())),
                (handle, before, after) -> dao(handle).replaceContent(before.id(), before.sealed(), after.sealed()));
        int reasons = SealedRows.renewSome(
                database,
                (handle, limit) -> dao(handle).reasons(cipher.newestPattern(), limit),
                row -> new UnreadableRecordDao.Sealed(row.id(), cipher.renew(reason(row.id()), row.sealed())),
                (handle, before, after) -> dao(handle).replaceReason(before.id(), before.sealed(), after.sealed()));
        return contents + reasons;
    }

    private static UnreadableRecordDao dao(Handle handle) {
        return handle.attach(UnreadableRecordDao.class);
    }
}
