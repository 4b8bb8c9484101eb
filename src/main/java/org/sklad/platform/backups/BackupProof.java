package org.sklad.platform.backups;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.SqliteConnections.Use;
import org.sklad.platform.db.SqliteFile;
import org.sklad.platform.db.SqliteSession;

/**
 * Checks a restored database: each time its pages and references, and for a full backup also every index and the rules of the
 * program.
 *
 * @param checks the rules of the program
 */
record BackupProof(List<Check> checks) {
    Optional<String> quick(Path database) {
        try {
            return SqliteFile.findFault(database, SqliteFile.Depth.QUICK);
        } catch (SQLException e) {
            return Optional.of("It cannot be read: " + e.getMessage());
        }
    }

    Optional<String> whole(Path database) {
        try {
            Optional<String> fault = SqliteFile.findFault(database);
            return fault.isPresent() ? fault : violation(database);
        } catch (SQLException e) {
            return Optional.of("It cannot be read: " + e.getMessage());
        }
    }

    private Optional<String> violation(Path database) throws SQLException {
        try (SqliteSession session = new SqliteSession(database, Use.READ)) {
            return session.run(handle -> checks.stream()
                    .filter(check -> !check.violations().apply(handle).isEmpty())
                    .map(check -> "Failed check: " + check.name() + ".")
                    .findFirst());
        }
    }
}
