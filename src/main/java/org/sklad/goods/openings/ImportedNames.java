package org.sklad.goods.openings;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.lots.SourceKind;

/**
 * Names of donors and funding sources in one file of stock. A name that is like no other makes a new one; one that is most likely a
 * slip for a known name, or for one on an earlier line, is refused unless the operator says that the names of the file are right.
 */
final class ImportedNames {
    private final boolean right;
    private final Map<SourceKind, Set<String>> earlier = new EnumMap<>(SourceKind.class);

    /** @param right true where every name of the file is meant as it is written */
    ImportedNames(boolean right) {
        this.right = right;
    }

    /** @throws org.sklad.platform.i18n.InvalidFields at its column, with the names that are like it */
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
