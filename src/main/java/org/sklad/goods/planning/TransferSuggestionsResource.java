package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The API for suggested transfers to centres that are short of an item. */
@Path("/api/v1/transfer-suggestions")
@Produces(MediaType.APPLICATION_JSON)
public final class TransferSuggestionsResource {
    private static final Listing<LevelFilter, Suggestion, String> LIST = Listing.<LevelFilter, Suggestion, String>of(
                    "transfer-suggestions",
                    "planning.suggestions",
                    Places.sorted(each -> each.place().toString()))
            .choice("category", "planning.category", List.of(Category.values()), CatalogueWords::of)
            .text("planning.from", "#loc+code+from", Suggestion::from)
            .text("planning.to", "#loc+code+to", Suggestion::to)
            .shown("planning.item", each -> new Shown.Words(each.item().title()))
            .files(ItemColumns.of(Suggestion::item))
            .column(
                    Column.whole("planning.quantity", "#item+num", Suggestion::quantity),
                    each -> new Shown.Quantity(
                            Message.of("ledger.quantity." + each.item().unit(), each.quantity())))
            .whole("planning.missing-there", "#item+num+missing", Suggestion::missing)
            .words("planning.cause", "", Suggestion::cause, each -> Message.of("planning.cause." + each.cause()));

    private final Shortages shortages;

    TransferSuggestionsResource(Shortages shortages) {
        this.shortages = shortages;
    }

    /** Lists suggestions by item; {@code centre} restricts the sender. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<SuggestionAnswer> list(@Auth Operator operator, @Listed Query<LevelFilter> query) {
        return LIST.read(query, (filter, after, limit) -> shortages.suggestionsAfter(filter, after, operator))
                .answer(() -> shortages
                        .suggestions(query.filter(), query.next(), Rows.limit(query.limit()), operator)
                        .map(SuggestionAnswer::of));
    }
}
