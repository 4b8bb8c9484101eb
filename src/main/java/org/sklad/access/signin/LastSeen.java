package org.sklad.access.signin;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sklad.platform.db.Database;

/** The time of each session's last use. It is known at once and saved once a minute, so that viewing a page does not write. */
final class LastSeen {
    private final Database database;
    private final Map<String, Instant> unsaved = new ConcurrentHashMap<>();

    LastSeen(Database database) {
        this.database = database;
    }

    void note(String key, Instant now) {
        unsaved.put(key, now);
    }

    Instant latest(String key, Instant saved) {
        return unsaved.getOrDefault(key, saved);
    }

    void forget(String key) {
        unsaved.remove(key);
    }

    void save() {
        Map<String, Instant> seen = Map.copyOf(unsaved);
        if (seen.isEmpty()) {
            return;
        }
        database.write(handle -> {
            SessionDao sessions = handle.attach(SessionDao.class);
            seen.forEach(sessions::seen);
            return seen.size();
        });
        seen.forEach(unsaved::remove);
    }
}
