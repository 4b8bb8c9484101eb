package org.sklad.phone.snapshot;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.phone.snapshot.SnapshotDao.CodeRow;
import org.sklad.phone.snapshot.SnapshotDao.StampRow;

/**
 * The catalogue in memory. It is used only under the stamp that the database has in the transaction of the reader, so that it does not
 * matter who changed an item, or in which process.
 */
final class CatalogueMemory {
    private final ItemNames names;
    private volatile Optional<Catalogue> kept = Optional.empty();

    CatalogueMemory(ItemNames names) {
        this.names = names;
    }

    /** The result of a reading: the catalogue in memory if its stamp is still right; otherwise the rows of a new one. */
    record Found(StampRow stamp, Optional<Catalogue> kept, List<Item> items, List<CodeRow> codes) {}

    /** Reads the stamp, and the rows if no catalogue is kept under it. */
    Found find(Handle handle) {
        SnapshotDao dao = handle.attach(SnapshotDao.class);
        StampRow present = dao.stamp();
        Optional<Catalogue> known = kept.filter(each -> each.stamp().equals(present));
        return known.isPresent()
                ? new Found(present, known, List.of(), List.of())
                : new Found(present, known, Skus.all(handle), dao.codes());
    }

    /** Returns the catalogue that was found, and keeps it. Makes the names, so call it after the transaction. */
    Catalogue of(Found found) {
        if (found.kept().isPresent()) {
            return found.kept().get();
        }
        Catalogue made = Catalogue.of(found.stamp(), found.items(), found.codes(), names);
        kept = Optional.of(made);
        return made;
    }
}
