package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/**
 * A handout to be recorded.
 *
 * @param location within the centre, or across centres the bag of a mobile team
 * @param person what names the person, typed or scanned; absent for a group
 * @param group heads by sex and age band; none for a person
 * @param occurredAt absent for now
 * @param signature the picture, checked; there exactly for {@link Acknowledgement#SIGNATURE}
 * @param collectedBy who took the goods for the person; empty for the person alone
 * @param restrictionsSeen whether goods are given also where their donor meant them for others and asks to be told
 * @param again whether what is typed in from paper is recorded too where the same was recorded of that day already
 */
public record NewHandout(
        CentreCode centre,
        String location,
        Optional<String> person,
        List<Heads> group,
        Optional<Instant> occurredAt,
        List<NewLine> lines,
        Acknowledgement acknowledgement,
        Optional<byte[]> signature,
        String collectedBy,
        Optional<Overriding> overriding,
        boolean restrictionsSeen,
        boolean again) {
    public NewHandout {
        group = List.copyOf(group);
        lines = List.copyOf(lines);
    }

    /** Of whoever has not been told yet that a donor gave some of the goods for others. */
    public NewHandout(
            CentreCode centre,
            String location,
            Optional<String> person,
            List<Heads> group,
            Optional<Instant> occurredAt,
            List<NewLine> lines,
            Acknowledgement acknowledgement,
            Optional<byte[]> signature,
            String collectedBy,
            Optional<Overriding> overriding) {
        this(
                centre,
                location,
                person,
                group,
                occurredAt,
                lines,
                acknowledgement,
                signature,
                collectedBy,
                overriding,
                false,
                true);
    }
}
