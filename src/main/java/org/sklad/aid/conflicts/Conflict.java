package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;

/**
 * A conflict of a record that was made offline.
 *
 * @param subject a rule, a lot, a centre, a room and so on, depending on the kind; empty if the kind says it all, and in a consultation
 *     for readers without the field role; the same for the detail
 * @param what the broken rule, in words
 * @param record oldest of the handouts that break it together and that no manager has seen; for other kinds the record itself
 * @param thing address of the page of the document made from the record, for a reader who may open it
 * @param person absent for a group or a record about nobody, for a code that matches no person, and in a consultation for readers who do
 *     not know that it took place
 * @param occurredAt time of that record
 * @param recordedAt time when it reached the server
 * @param operator operator who made it
 * @param deviceName name of the device
 * @param open true if it waits for a manager
 */
public record Conflict(
        UUID id,
        ConflictKind kind,
        CentreCode centre,
        String subject,
        String detail,
        Message what,
        RecordKind recordKind,
        UUID record,
        Optional<String> thing,
        Optional<CaseCode> person,
        Instant occurredAt,
        Instant recordedAt,
        Username operator,
        String device,
        String deviceName,
        Instant deviceAt,
        boolean unknown,
        boolean open)
        implements InTime {
    static Conflict of(ConflictRow row, Message what, Operator by) {
        boolean hidden = row.hiddenFrom(by);
        return new Conflict(
                row.id(),
                row.kind(),
                row.centre(),
                hidden ? "" : row.subject(),
                hidden ? "" : row.detail(),
                what,
                row.recordKind(),
                row.record(),
                Optional.of(row.thing())
                        .filter(thing -> !thing.isEmpty() && !hidden && !row.away())
                        .map(thing -> page(row.recordKind()) + thing),
                row.caseCode().filter(any -> !hidden),
                row.occurredAt(),
                row.recordedAt(),
                row.operator(),
                row.device(),
                row.deviceName(),
                row.deviceAt(),
                row.unknown(),
                row.open());
    }

    private static String page(RecordKind kind) {
        return switch (kind) {
            case HANDOUT -> "/handouts/";
            case NEED -> "/needs/";
            case WORK_ORDER -> "/repairs/";
            case CONSULTATION -> "/consultations/";
            case INFORMATION_SESSION -> "/information-sessions/";
            case FIELD_VISIT -> "/field-visits/";
        };
    }

    @Override
    public PlaceInTime place() {
        return new PlaceInTime(recordedAt, id);
    }
}
