package org.sklad.goods.catalogue;

import java.util.Optional;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ActWithResult;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.web.Forms;

/** The acts on items of the catalogue. */
final class CatalogueActs {
    static final String PATH = "/items";
    static final String ONE = "/{sku}";
    static final String IDENTIFIERS = ONE + "/identifiers";
    static final String DETACHMENT = IDENTIFIERS + "/detachment";
    static final String COMPOSITIONS = PATH + "/{kit}/compositions";
    static final String MERGE = PATH + ONE + "/merge";
    static final String REVERSAL = "/reversal";

    /** Attaches a code on goods to an item. */
    final Act<Sku, IdentifierAttachForm> attach;

    /** Detaches a code from an item. The form names the code as the item has it. */
    final Act<Sku, IdentifierAttachForm> detach;

    /** Writes the next version of a composition, which is in use from then on. */
    final Act<Sku, CompositionForm> compose;

    /** Merges an item into another, which gets its goods, codes and figures. */
    final Act<Sku, MergeForm> merge;

    /** Reverses the merge of an item, which gets back everything that was recorded under it. */
    final Act<Sku, MergeReversalForm> reverseMerge;

    CatalogueActs(Items items, Compositions compositions, Merges merges, Forms forms) {
        ActWithResult.Guard<Sku> mayChange = (sku, by) -> {
            items.get(sku);
            Items.requireMayChange(by);
        };
        attach = Act.<Sku, IdentifierAttachForm>on(
                        forms,
                        PATH + IDENTIFIERS,
                        mayChange,
                        (claim, sku, form, by) -> items.attach(claim, sku, form.identifier(), by))
                .then(PATH + ONE, "catalogue.attached");
        detach = Act.<Sku, IdentifierAttachForm>on(
                        forms,
                        PATH + DETACHMENT,
                        mayChange,
                        (claim, sku, form, by) -> items.detach(claim, sku, form.identifier(), by))
                .then(PATH + ONE, "catalogue.detached");
        compose = Act.<Sku, CompositionForm>on(
                        forms,
                        COMPOSITIONS,
                        (kit, by) -> {
                            compositions.requireItem(kit);
                            Compositions.requireMayWrite(by);
                        },
                        (claim, kit, form, by) ->
                                compositions.write(claim, kit, form.parts(), Optional.ofNullable(form.version()), by))
                .then(PATH + ONE, "catalogue.parts.saved");
        ActWithResult.Guard<Sku> mayMerge = (sku, by) -> {
            items.get(sku);
            Merges.requireMayMerge(by);
        };
        merge = Act.<Sku, MergeForm>on(
                        forms,
                        MERGE,
                        mayMerge,
                        (claim, sku, form, by) -> merges.merge(claim, sku, form.stays(), form.reason(), by))
                .then(form -> PATH + "/" + form.into(), "catalogue.merge.done");
        reverseMerge = Act.<Sku, MergeReversalForm>on(
                        forms,
                        MERGE + REVERSAL,
                        mayMerge,
                        (claim, sku, form, by) -> merges.reverse(claim, sku, form.reason(), by))
                .then(PATH + ONE, "catalogue.merge.reversed");
    }
}
