package org.sklad.phone.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.sklad.access.devices.Device;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleagues;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.phone.sync.Delivered;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/**
 * Records in files of phones that the server cannot book. They wait here, so that the phone can delete them. A manager enters each by hand
 * and states how.
 */
public final class UnreadableRecords {
    private static final Role[] MAY_SEE = {Role.MANAGER, Role.AUDITOR};

    /** More people than one record names. */
    private static final int MOST_CODES = 500;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Database database;
    private final UnreadableTexts texts;
    private final InstantSource clock;

    UnreadableRecords(Database database, UnreadableTexts texts, InstantSource clock) {
        this.database = database;
        this.texts = texts;
        this.clock = clock;
    }

    /** Returns the roles that see the list. */
    static Role[] maySee() {
        return MAY_SEE.clone();
    }

    /**
     * Keeps a record that cannot be booked. Its id is used up, so nothing books it later.
     *
     * @param known true to keep it although its id is used, which then was for another record
     * @return false if its id is used, or it is kept already; then nothing is stored
     */
    boolean keep(Delivered delivered, Device device, boolean known, Operator by) {
        JsonNode entry = delivered.sent();
        UUID id = UUID.nameUUIDFromBytes(delivered.fingerprint().getBytes(StandardCharsets.UTF_8));
        Instant now = clock.instant();
        Optional<UUID> named = id(delivered.id());
        String sealed = texts.close(id, entry, delivered.errors());
        return database.write(handle -> {
            if (named.isPresent() && !known) {
                if (IdempotencyKeys.isKnown(handle, named.get())) {
                    return false;
                }
                IdempotencyKeys.claim(handle, new IdempotencyKey(named.get(), delivered.fingerprint()), now);
            }
            UnreadableRecordDao.NewRecord made = new UnreadableRecordDao.NewRecord(
                    id,
                    delivered.fingerprint(),
                    named.map(UUID::toString).orElse(""),
                    UnreadableKind.of(entry.path("kind").asText()),
                    device.id().value(),
                    device.centre(),
                    author(handle, entry).map(Operator::id),
                    at(entry, now),
                    now,
                    by.id(),
                    sealed);
            if (dao(handle).insertUnlessKept(made) == 0) {
                return false;
            }
            dao(handle).insertPeople(id, people(handle, entry));
            return true;
        });
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text))
                    .filter(each -> each.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Operator> author(Handle handle, JsonNode entry) {
        return Optional.of(entry.path("author").asText())
                .filter(Username::isValid)
                .flatMap(each -> Colleagues.operator(handle, new Username(each)));
    }

    private static Instant at(JsonNode entry, Instant now) {
        try {
            Instant at = Instant.parse(entry.path("at").asText()).truncatedTo(ChronoUnit.MICROS);
            return at.isBefore(EARLIEST) || at.isAfter(now) ? now : at;
        } catch (DateTimeException none) {
            return now;
        }
    }

    /** Returns the people whose case code or card a record names in any of its fields. */
    private static Set<BeneficiaryId> people(Handle handle, JsonNode entry) {
        Set<CaseCode> cases = new HashSet<>();
        Set<CardCode> cards = new HashSet<>();
        eachText(entry, text -> {
            if (cases.size() + cards.size() < MOST_CODES) {
                CaseCode.find(text).ifPresent(cases::add);
                CardCode.find(text).ifPresent(cards::add);
            }
        });
        Set<BeneficiaryId> people = new HashSet<>();
        if (!cases.isEmpty()) {
            people.addAll(dao(handle).ofCases(cases));
        }
        if (!cards.isEmpty()) {
            people.addAll(dao(handle).ofCards(cards));
        }
        return people;
    }

    private static void eachText(JsonNode value, Consumer<String> use) {
        if (value.isContainerNode()) {
            value.forEach(each -> eachText(each, use));
        } else {
            use.accept(value.asText());
        }
    }

    /**
     * Lists records of one centre or of all centres of a manager or auditor, latest import first.
     *
     * @throws NotFound if the centre is not one of the operator's
     * @throws Forbidden if the operator is neither manager nor auditor
     */
    public List<UnreadableRecord> list(UnreadableFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, MAY_SEE);
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            return asked.latest(
                    limit,
                    () -> dao(handle).list(rows, filter),
                    each -> dao(handle).ofCentre(each, rows, filter));
        });
    }

    /**
     * Returns a record to managers and auditors of the centre, and to its author. The reasons why it cannot be booked repeat what was typed:
     * auditors, who do not read the content, see them without those values. Managers read neither consultations nor their reasons, and
     * without the right to medicines no prescription and no dose.
     *
     * @throws NotFound if no centre of the operator has such a record
     * @throws Forbidden if the operator has only other roles there
     */
    public UnreadableDetails get(UUID id, Operator by) {
        UnreadableRecord record = database.read(handle -> dao(handle).find(id)).orElseThrow(NotFound::new);
        boolean author = record.author().equals(Optional.of(by.username()));
        if (!author) {
            by.requireAt(record.centre(), MAY_SEE);
        }
        boolean manager = by.roles().hasAt(record.centre(), Role.MANAGER);
        boolean mayRead = author || (manager && !record.kind().isOfAuthorOnly());
        if (record.sealed().isEmpty()) {
            return new UnreadableDetails(record, mayRead, List.of(), List.of(), "");
        }
        UnreadableTexts.Content content = texts.open(record);
        return new UnreadableDetails(
                record,
                mayRead,
                mayRead ? ContentRow.of(content.entry(), author || by.may(Right.MEDICINE)) : List.of(),
                mayRead
                        ? content.problems()
                        : manager || record.kind().isOfAuthorOnly() ? List.of() : content.unquoted(),
                manager || author ? texts.openReason(record) : "");
    }

    /** Checks that the operator may settle the record, before the form is checked. */
    void requireSettler(UUID id, Operator by) {
        UnreadableRecord record = database.read(handle -> dao(handle).find(id)).orElseThrow(NotFound::new);
        by.requireAt(record.centre(), Role.MANAGER);
    }

    /**
     * Settles a record: a manager states how it was entered, or why not.
     *
     * @return false if the same request was answered before
     * @throws NotFound if no centre of the operator has such a record
     * @throws Forbidden if the operator is not a manager there
     * @throws Refused if it was settled or erased
     */
    public boolean settle(IdempotencyKey claim, UUID id, String reason, Operator by) {
        requireSettler(id, by);
        Instant now = clock.instant();
        String sealed = texts.closeReason(id, reason);
        return database.once(claim, now, handle -> {
            if (dao(handle).settle(id, claim.id(), sealed, by.id(), now) == 0) {
                throw Refused.conflict("imports.record.closed");
            }
        });
    }

    private static UnreadableRecordDao dao(Handle handle) {
        return handle.attach(UnreadableRecordDao.class);
    }
}
