package org.sklad.access.offline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/**
 * A record made on a device without the server, of any kind but a handout.
 *
 * @param id id of the record, and of the need, session or other document booked from it
 * @param thing number or id of the booked document; empty if none could be booked
 * @param beneficiary id of the person; absent if it is about nobody or about an unknown code
 * @param author operator who made it
 * @param occurredAt time at which it is booked
 * @param named scanned code, encrypted, if it matches no person; otherwise empty
 */
public record OfflineRecord(
        UUID id,
        RecordKind kind,
        String thing,
        CentreCode centre,
        Optional<UUID> beneficiary,
        UUID author,
        String device,
        Instant deviceAt,
        Instant occurredAt,
        Instant recordedAt,
        String named) {
    /** Returns a record without a person and without a booked document, received now. */
    public static OfflineRecord of(UUID id, RecordKind kind, UUID author, OnDevice on, Instant now) {
        return new OfflineRecord(
                id,
                kind,
                "",
                on.centre(),
                Optional.empty(),
                author,
                on.device(),
                on.deviceAt(),
                on.booked(now),
                now,
                "");
    }

    /** Returns a copy with the number or id of the booked document. */
    public OfflineRecord making(String made) {
        return new OfflineRecord(
                id, kind, made, centre, beneficiary, author, device, deviceAt, occurredAt, recordedAt, named);
    }

    /** Returns a copy about a person. */
    public OfflineRecord about(UUID person) {
        return new OfflineRecord(
                id, kind, thing, centre, Optional.of(person), author, device, deviceAt, occurredAt, recordedAt, named);
    }

    /** Returns a copy about an unknown code. */
    public OfflineRecord naming(String sealed) {
        return new OfflineRecord(
                id, kind, thing, centre, beneficiary, author, device, deviceAt, occurredAt, recordedAt, sealed);
    }

    /** Returns a copy at a centre other than that of the device. */
    public OfflineRecord at(CentreCode other) {
        return new OfflineRecord(
                id, kind, thing, other, beneficiary, author, device, deviceAt, occurredAt, recordedAt, named);
    }
}
