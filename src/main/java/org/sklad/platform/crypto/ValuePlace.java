package org.sklad.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The place of an encrypted value: table, column and row. It is authenticated with the value, so a ciphertext that is copied to
 * another row or column does not decrypt there.
 */
public record ValuePlace(String table, String column, String row) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public ValuePlace {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches() || row.isEmpty()) {
            throw new IllegalArgumentException("not a table, column and row: " + table + ", " + column + ", " + row);
        }
    }

    /** Returns a unique text: table and column names contain no dot and no colon, so two places never share one. */
    @Override
    public String toString() {
        return table + "." + column + ":" + row;
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }
}
