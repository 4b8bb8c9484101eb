package org.sklad.aid.handouts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.Heads;

/**
 * A handout to record.
 *
 * @param location location in the centre, or a bag of a mobile team of any centre
 * @param person typed or scanned code of the person; absent for a group
 * @param group heads by sex and age band; empty for a person
 * @param occurredAt absent for now
 * @param signature checked picture; present exactly for {@link Acknowledgement#SIGNATURE}
 * @param collectedBy person who took the goods for the recipient; empty if the recipient did
 * @param seen restrictions of donors that were confirmed
 * @param again true to record a handout from paper even if the same goods were already recorded for that day
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
        SeenRestrictions seen,
        boolean again) {
    /** Maximum age of a handout typed in from paper (domain, Handout). */
    public static final Duration LATE = Duration.ofDays(7);

    /** The same with a manager as second operator. */
    public static final Duration LATE_WITH_MANAGER = Duration.ofDays(90);

    public NewHandout {
        group = List.copyOf(group);
        lines = List.copyOf(lines);
    }

    /** Returns the same handout, whose second operator may use a PIN if it is recorded at a shared station. */
    public NewHandout at(Optional<String> station) {
        return new NewHandout(
                centre,
                location,
                person,
                group,
                occurredAt,
                lines,
                acknowledgement,
                signature,
                collectedBy,
                overriding.map(each -> new Overriding(each.reason(), each.second(), station)),
                seen,
                again);
    }

    /** Creates a handout by an operator who has not confirmed any donor's restriction. */
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
                SeenRestrictions.NONE,
                true);
    }
}
