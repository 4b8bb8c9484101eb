package org.sklad.programme.visits;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.offline.OfflineRecord;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.access.offline.OnDevice;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleague;
import org.sklad.access.signin.Colleagues;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** Field visits that were recorded offline, when they had taken place. */
public final class OfflineVisits {
    private final Database database;
    private final InstantSource clock;

    OfflineVisits(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Books a visit that was made: planned and completed in one. A day in the future becomes the day of arrival at the centre.
     *
     * @param author operator who recorded it, with present roles; there may be none left
     * @throws NotFound if there is no such centre
     * @throws InvalidFields if a member, the team or an interpreter never existed
     */
    public OfflineOutcome recordOffline(IdempotencyKey claim, NewVisit sent, OnDevice device, Operator author) {
        Instant now = clock.instant();
        return OfflineRecords.once(database, claim, now, handle -> {
            ZoneId zone = Centres.zone(handle, sent.centre());
            LocalDate today = LocalDate.ofInstant(now, zone);
            LocalDate day = sent.on().isAfter(today) ? today : sent.on();
            OnDevice on = device.at(Optional.of(time(sent.on(), device, zone)));
            List<ConflictMark> marks = members(handle, sent);
            ConflictMark.ofRole(author, sent.centre(), FieldVisits.MAY_PLAN).ifPresent(marks::add);
            on.clock(now).ifPresent(marks::add);
            FieldVisits.requireTeam(handle, sent);
            VisitNumber number = FieldVisits.insert(
                    handle,
                    claim.id(),
                    sent,
                    day,
                    sent.members().stream().distinct().toList(),
                    author,
                    now);
            handle.attach(VisitDao.class).close(claim.id(), VisitState.DONE, "");
            OfflineRecords.keep(
                    handle,
                    OfflineRecord.of(claim.id(), RecordKind.FIELD_VISIT, author.id(), on, now)
                            .making(number.value())
                            .at(sent.centre()),
                    marks);
        });
    }

    /** Returns the time of the device on its own day, and noon of any other day. */
    private static Instant time(LocalDate visited, OnDevice device, ZoneId zone) {
        return visited.equals(LocalDate.ofInstant(device.occurredAt(), zone))
                ? device.occurredAt()
                : visited.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    /** Marks members who have no role at the centre any more. */
    private static List<ConflictMark> members(Handle handle, NewVisit sent) {
        CentreCode centre = sent.centre();
        Colleagues all = Colleagues.of(handle);
        List<ConflictMark> marks = new ArrayList<>();
        for (Username each : Set.copyOf(sent.members())) {
            Colleague member = all.find(each)
                    .orElseThrow(() ->
                            new InvalidFields("members", Message.of("visits.member-unknown", each.value(), centre)));
            if (!member.isAt(centre, FieldVisits.MAY_PLAN)) {
                marks.add(new ConflictMark(ConflictKind.MEMBER, each.value(), ""));
            }
        }
        return marks;
    }
}
