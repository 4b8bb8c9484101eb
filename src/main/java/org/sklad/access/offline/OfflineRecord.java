package org.sklad.access.offline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/**
 * A record that a device made and that is no handout.
 *
 * @param id id of the record and of what was made of it
 * @param thing number or id of what was made; empty if nothing could be made
 * @param beneficiary id of the person; absent if it is about nobody or about an unknown code
 * @param author operator who made it
 * @param occurredAt time at which it is booked
 * @param named scanned code that matches no person, encrypted; empty if there is none
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
    /** Returns a record about nobody, of which nothing was made yet, as booked now. */
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

    /** Returns the same, of which something with this number or id was made. */
    public OfflineRecord making(String made) {
        return new OfflineRecord(
                id, kind, made, centre, beneficiary, author, device, deviceAt, occurredAt, recordedAt, named);
    }

    /** Returns the same about a person. */
    public OfflineRecord about(UUID person) {
        return new OfflineRecord(
                id, kind, thing, centre, Optional.of(person), author, device, deviceAt, occurredAt, recordedAt, named);
    }

    /** Returns the same about an unknown code. */
    public OfflineRecord naming(String sealed) {
        return new OfflineRecord(
                id, kind, thing, centre, beneficiary, author, device, deviceAt, occurredAt, recordedAt, sealed);
    }

    /** Returns the same at another centre than that of the device. */
    public OfflineRecord at(CentreCode other) {
        return new OfflineRecord(
                id, kind, thing, other, beneficiary, author, device, deviceAt, occurredAt, recordedAt, named);
    }
}
