package org.sklad.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.platform.crypto.Randomness;

/** Random codes of a kind that a table does not hold yet. Without this, one run in fifty with 2,000 codes draws one twice. */
final class FreeCodes {
    private final CodeKind kind;
    private final Randomness randomness;
    private final Set<Long> taken = new HashSet<>();

    FreeCodes(Connection connection, String table, String column, CodeKind kind, Randomness randomness)
            throws SQLException {
        this.kind = kind;
        this.randomness = randomness;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + column + " from " + table)) {
            while (rows.next()) {
                taken.add(rows.getLong(1));
            }
        }
    }

    long next() {
        while (true) {
            long code = Long.parseLong(OwnCode.random(kind, randomness).digits());
            if (taken.add(code)) {
                return code;
            }
        }
    }
}
