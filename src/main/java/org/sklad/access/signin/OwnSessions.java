package org.sklad.access.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;

/** An operator's own sessions, to list and end them. */
public final class OwnSessions {
    /** Part of a hash of 43 characters; long enough to distinguish the few sessions of one operator. */
    private static final int ID_LENGTH = 16;

    private final Database database;
    private final Sessions sessions;
    private final Audit audit;
    private final InstantSource clock;

    OwnSessions(Database database, Sessions sessions, Audit audit, InstantSource clock) {
        this.database = database;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lists the operator's valid sessions: the current one first, then the most recently used. */
    public List<OwnSession> list(Session current) {
        Instant now = clock.instant();
        return valid(database.read(handle -> rows(handle, current)), now)
                .map(row -> new OwnSession(
                        id(row),
                        row.tokenHash().equals(current.key()),
                        row.browser(),
                        row.address(),
                        row.startedAt(),
                        sessions.seenAt(row.tokenHash(), row.seenAt())))
                .sorted(Comparator.comparing(OwnSession::order))
                .toList();
    }

    /**
     * Ends one of the operator's sessions, which may be the current one.
     *
     * @throws NotFound if the operator has no such session
     */
    public void end(String id, Session current) {
        Operator operator = current.operator();
        AuditEntry entry =
                audit.entry("session-ended", operator, operator.username().value(), "");
        database.write(handle -> {
            String key = rows(handle, current).stream()
                    .filter(row -> id(row).equals(id))
                    .findFirst()
                    .orElseThrow(NotFound::new)
                    .tokenHash();
            handle.attach(SessionDao.class).delete(key);
            Audit.record(handle, entry);
            return key;
        });
    }

    /** Ends every session of the operator except the current one. */
    public void endOthers(Session current) {
        Operator operator = current.operator();
        AuditEntry entry = audit.entry(
                "other-sessions-ended", operator, operator.username().value(), "");
        database.write(handle -> {
            int ended = handle.attach(SessionDao.class).deleteOthers(operator.id(), current.key());
            if (ended > 0) {
                Audit.record(handle, entry);
            }
            return ended;
        });
    }

    private static List<OwnSessionRow> rows(Handle handle, Session current) {
        return handle.attach(SessionDao.class).list(current.operator().id());
    }

    private Stream<OwnSessionRow> valid(List<OwnSessionRow> rows, Instant now) {
        return rows.stream()
                .filter(row -> sessions.isValid(row.tokenHash(), row.startedAt(), row.seenAt(), row.station(), now));
    }

    private static String id(OwnSessionRow row) {
        return row.tokenHash().substring(0, ID_LENGTH);
    }
}
