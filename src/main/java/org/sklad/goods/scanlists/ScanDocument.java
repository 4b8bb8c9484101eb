package org.sklad.goods.scanlists;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.shelves.PlacedForm;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * A kind of document that is filled or counted by scans. {@link ScanPages} has everything that all kinds share.
 *
 * @param <D> the document
 * @param <Q> the question that a document of this kind asks: which lot, which item
 */
public interface ScanDocument<D, Q> {
    /** Returns the name of the template that shows a view of this kind. */
    String template();

    /**
     * Finds the document that the operator may scan into.
     *
     * @param id from the address
     * @throws NotFound if the operator sees no such document
     */
    D find(String id, Operator by);

    /** True if the document takes scans. */
    boolean isOpen(D document);

    /** Returns the address of the document. */
    String path(D document);

    /** Returns the address below which acts are sent, in pages and in the API. */
    default String acts(D document) {
        return path(document);
    }

    /** Returns the address of the scan mode. */
    default String address(D document) {
        return path(document) + "/scan";
    }

    /**
     * Returns where the next goods go or come from.
     *
     * @param sent the location that the page sent; empty for none
     */
    String target(D document, String sent);

    /** Returns the centre of the locations in the list. */
    CentreCode centre(D document);

    /** True if people choose the location of the next goods. */
    default boolean hasTarget() {
        return false;
    }

    /**
     * Builds the view after an act.
     *
     * @param before shows goods before this line
     */
    ScanView<?, Q> view(D document, ScanOutcome<Q> outcome, long before, Operator by);

    /** Returns the question that an address asks; most kinds have none. */
    default Optional<Q> asked(D document, ScanQuery query, Operator by) {
        return Optional.empty();
    }

    /** Returns items that are often received without a code, for the column beside the scan. */
    default List<Item> often(D document) {
        return List.of();
    }

    /** Handles goods that were chosen instead of scanned; empty for any other entry. */
    Optional<ScanOutcome<Q>> chosen(Scan<D> scan, ScanForm form);

    /** Handles a code or words. */
    ScanOutcome<Q> scanned(Scan<D> scan, ScanForm form, RawCode code);

    /**
     * Changes the number of packs of the goods that were scanned last.
     *
     * @param form names the goods and the units of a pack
     */
    void number(Scan<D> scan, ScannedForm form, long packs);

    /** Handles one more pack. */
    void more(Scan<D> scan, ScannedForm form);

    /** Reverses one pack of several. */
    void less(Scan<D> scan, ScannedForm form);

    /**
     * Reverses all packs of the goods.
     *
     * @param last the latest of their lines
     * @return the message to show
     */
    Message undo(Scan<D> scan, long last);

    /** Returns the outcome of a refused act: its message, since the page has only one field. */
    default ScanOutcome<Q> refused(Refusal why, FormState entered, D document, String at) {
        return ScanOutcome.refused(
                why.errors().isEmpty() ? why.message() : why.errors().get(0).message(), at);
    }

    /**
     * Moves scanned goods to another location.
     *
     * @throws NotFound if documents of this kind have no such act
     */
    default void place(Scan<D> scan, PlacedForm form) {
        throw new NotFound();
    }

    /**
     * Reads the id of a document from an address.
     *
     * @throws NotFound if the text is no id
     */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
