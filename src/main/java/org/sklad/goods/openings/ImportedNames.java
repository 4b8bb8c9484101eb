package org.sklad.goods.openings;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.lots.SourceKind;

/**
 * Names of donors and funding sources in one file of stock. A name unlike any other creates a new one. A probable misspelling of a
 * known name, or of a name on an earlier line, is rejected unless the operator confirms the names of the file.
 */
final class ImportedNames {
    private final boolean right;
    private final Map<SourceKind, Set<String>> earlier = new EnumMap<>(SourceKind.class);

    /** Creates the check for one file, of which every name is {@code right} if it is intended as written. */
    ImportedNames(boolean right) {
        this.right = right;
    }

    /**
     * Checks the names of one line.
     *
     * @throws org.sklad.platform.i18n.InvalidFields if a name is a probable misspelling, at its column and with the similar names
     */
    void require(Handle handle, OpeningEntry entry) {
        require(handle, SourceKind.DONOR, entry.donor(), StockSheet.DONOR);
        require(handle, SourceKind.FUNDING_SOURCE, entry.fundingSource(), StockSheet.FUNDING_SOURCE);
    }

    private void require(Handle handle, SourceKind kind, String name, String column) {
        if (right || name.isBlank()) {
            return;
        }
        Set<String> named = earlier.computeIfAbsent(kind, any -> new LinkedHashSet<>());
        Sources.requireNoSlip(handle, kind, name, named, column);
        named.add(name.strip());
    }
}
