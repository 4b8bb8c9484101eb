package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.sheets.Heading;

/** A form of file that items come in. */
public interface ItemList {
    List<Heading> headings();

    /** True where a line changes an item that is there; false where it leaves to people what they changed since. */
    boolean updates();

    /** How many lines go into one transaction: about 50 items, which hold other writes up for some milliseconds. */
    int linesAtOnce();

    /** The item that a line would change, as far as it can be told. */
    Optional<Sku> changed(Map<String, String> cells);

    /**
     * The items that a line stands for.
     *
     * @param cells of the columns that the file has, by name
     * @param present what is there already
     * @throws InvalidFields with every column that is wrong
     */
    List<Draft> drafts(int line, Map<String, String> cells, Function<Sku, Optional<CatalogueEntry>> present);
}
