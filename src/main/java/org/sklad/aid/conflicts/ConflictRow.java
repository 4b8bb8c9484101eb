package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A stored conflict with its record.
 *
 * @param record id of the handout or of another record
 * @param thing number or id of the document made from the record; empty without one
 * @param location where the goods of a handout were
 * @param caseCode absent for a group or a record about nobody, and for a code that matches no person
 * @param away true if the person is now in another centre
 * @param deviceName name of the device; its id if it is not registered
 * @param unknown true if the scanned code matches no person
 * @param named that code, encrypted; empty if there is none, and after a manager has resolved the conflict
 */
public record ConflictRow(
        UUID id,
        RecordKind recordKind,
        UUID record,
        String thing,
        CentreCode centre,
        ConflictKind kind,
        String subject,
        String detail,
        Instant recordedAt,
        boolean open,
        Optional<LocationId> location,
        Instant occurredAt,
        Username operator,
        Optional<CaseCode> caseCode,
        boolean away,
        String device,
        String deviceName,
        Instant deviceAt,
        boolean unknown,
        String named)
        implements InTime {
    /** Returns true for a consultation and a reader who only gets figures of consultations. */
    boolean hiddenFrom(Operator reader) {
        return recordKind == RecordKind.CONSULTATION && !reader.roles().hasAt(centre, Role.FIELD);
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
