package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.sheets.Heading;

/** A file format for items. */
public interface ItemList {
    List<Heading> headings();

    /** True if a line changes an existing item; false if people's changes stay, and it only adds a missing name of one piece. */
    boolean updates();

    /** Returns the number of lines per transaction: about 50 items, which delay other writes by some milliseconds. */
    int linesAtOnce();

    /** Returns the item that a line would change, if it can be determined. */
    Optional<Sku> changed(Map<String, String> cells);

    /**
     * Returns the items that a line describes.
     *
     * @param cells the cells of the columns in the file, by name
     * @param present finds an existing item
     * @throws InvalidFields with every column that is wrong
     */
    List<ItemDraft> drafts(int line, Map<String, String> cells, Function<Sku, Optional<CatalogueEntry>> present);
}
