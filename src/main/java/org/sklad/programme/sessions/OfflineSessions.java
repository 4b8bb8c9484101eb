package org.sklad.programme.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.offline.OfflineRecord;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.access.offline.OnDevice;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.Handouts;
import org.sklad.aid.handouts.OfflineHandout;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryKind;

/** Information sessions that were recorded offline. */
public final class OfflineSessions {
    private final Database database;
    private final Centres centres;
    private final Handouts handouts;
    private final InstantSource clock;

    OfflineSessions(Database database, Centres centres, Handouts handouts, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.handouts = handouts;
        this.clock = clock;
    }

    /**
     * Books a session that was held, with its materials, whose handout is marked for itself. A day in the future becomes the day of arrival
     * at the centre.
     *
     * @param author operator who recorded it, with present roles; there may be none left
     * @throws NotFound if there is no such centre
     * @throws InvalidFields if a topic or an interpreter never existed, or if the materials cannot be read as a handout
     */
    public OfflineOutcome recordOffline(IdempotencyKey claim, NewSession sent, OnDevice device, Operator author) {
        Instant now = clock.instant();
        ZoneId zone = centres.get(sent.centre()).timeZone();
        OnDevice on = device.at(Optional.of(time(sent.heldOn(), device, zone)));
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate heldOn = sent.heldOn().isAfter(today) ? today : sent.heldOn();
        OfflineRecord made = OfflineRecord.of(claim.id(), RecordKind.INFORMATION_SESSION, author.id(), on, now)
                .making(claim.id().toString())
                .at(sent.centre());
        if (sent.materials().isEmpty()) {
            return OfflineRecords.once(database, claim, now, handle -> {
                List<ConflictMark> marks = new ArrayList<>();
                ConflictMark.ofRole(author, sent.centre(), Role.FIELD).ifPresent(marks::add);
                on.clock(now).ifPresent(marks::add);
                insert(handle, made, sent, heldOn, author, marks);
            });
        }
        OfflineHandout given = new OfflineHandout(InformationSessions.handout(sent, Optional.of(on.occurredAt())), on);
        try {
            OfflineOutcome outcome = handouts.recordOffline(
                    claim, given, author, handle -> insert(handle, made, sent, heldOn, author, new ArrayList<>()));
            return outcome(claim, outcome.first(), outcome.flags());
        } catch (InvalidFields ofHandout) {
            throw new InvalidFields(
                    MaterialsRefused.of(ofHandout, sent.materials()).errors());
        }
    }

    /** Returns the time of the device on its own day, and noon of any other day. */
    private static Instant time(LocalDate heldOn, OnDevice device, ZoneId zone) {
        return heldOn.equals(LocalDate.ofInstant(device.occurredAt(), zone))
                ? device.occurredAt()
                : InformationSessions.noon(heldOn, zone);
    }

    private static void insert(
            Handle handle,
            OfflineRecord made,
            NewSession sent,
            LocalDate heldOn,
            Operator author,
            List<ConflictMark> marks) {
        Directory.withdrawn(handle, EntryKind.TOPIC, sent.topics(), "topics")
                .forEach(each -> marks.add(new ConflictMark(ConflictKind.TOPIC, each.value(), "")));
        InformationSessions.insert(handle, made.id(), sent, heldOn, author, made.recordedAt());
        OfflineRecords.keep(handle, made, marks);
    }

    private OfflineOutcome outcome(IdempotencyKey claim, boolean first, List<ConflictMark> ofHandout) {
        OfflineOutcome own = OfflineRecords.outcome(database, claim.id(), first);
        return new OfflineOutcome(
                first, Stream.concat(own.flags().stream(), ofHandout.stream()).toList(), own.thing());
    }
}
