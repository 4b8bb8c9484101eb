package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.people.attributes.CaseCode;

/**
 * A conflict of a record that was made offline, as listed.
 *
 * @param recordKind kind of the record
 * @param record id of the record
 * @param handout id of the handout, if the record is one
 * @param subject room, asset, topic, size or member that the record names
 * @param deviceName name of the device
 */
public record ConflictSummary(
        UUID id,
        ConflictKind kind,
        String centre,
        Optional<String> rule,
        Optional<String> lot,
        Optional<String> subject,
        Optional<String> detail,
        RecordKind recordKind,
        UUID record,
        Optional<UUID> handout,
        Optional<String> beneficiary,
        Instant occurredAt,
        Instant recordedAt,
        String operator,
        String device,
        String deviceName,
        Instant deviceAt) {
    static ConflictSummary of(Conflict conflict) {
        Optional<String> subject = Optional.of(conflict.subject()).filter(text -> !text.isEmpty());
        boolean ofRule = conflict.kind().isOfRule();
        boolean ofLot = conflict.kind().isOfLot();
        return new ConflictSummary(
                conflict.id(),
                conflict.kind(),
                conflict.centre().value(),
                subject.filter(any -> ofRule),
                subject.filter(any -> ofLot),
                subject.filter(any -> !ofRule && !ofLot),
                Optional.of(conflict.detail()).filter(text -> !text.isEmpty()),
                conflict.recordKind(),
                conflict.record(),
                Optional.of(conflict.record()).filter(any -> conflict.recordKind() == RecordKind.HANDOUT),
                conflict.person().map(CaseCode::value),
                conflict.occurredAt(),
                conflict.recordedAt(),
                conflict.operator().value(),
                conflict.device(),
                conflict.deviceName(),
                conflict.deviceAt());
    }
}
