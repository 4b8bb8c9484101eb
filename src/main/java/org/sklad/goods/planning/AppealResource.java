package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The API for the appeal to donors: shortages that no other centre can cover. */
@Path("/api/v1/appeal")
@Produces(MediaType.APPLICATION_JSON)
public final class AppealResource {
    private static final Listing<AppealFilter, TransferPlan, String> LIST =
            Listing.<AppealFilter, TransferPlan, String>of(
                            "appeal",
                            "planning.appeal",
                            Places.sorted(each -> each.item().sku().value()))
                    .path("/planning/appeal")
                    .purpose("planning.appeal.purpose")
                    .empty("planning.appeal.empty")
                    .choice("category", "planning.category", List.of(Category.values()), CatalogueWords::of)
                    .shown("planning.item", AppealResource::inBothLanguages)
                    .shown(
                            "planning.size",
                            each -> new Shown.Text(each.item().facts().size()))
                    .shown(
                            "planning.sex",
                            each -> Shown.of(each.item().facts().sex(), sex -> new Shown.Words(CatalogueWords.of(sex))))
                    .files(ItemColumns.of(TransferPlan::item))
                    .words(
                            "planning.season",
                            "#item+season",
                            each -> each.item().facts().season(),
                            each -> CatalogueWords.of(each.item().facts().season()))
                    .whole("planning.missing", "#item+num+missing", TransferPlan::missing)
                    .whole("planning.covered", "#item+num+covered", TransferPlan::covered)
                    .column(
                            Column.whole("planning.asked", "#item+num+asked", TransferPlan::asked),
                            each -> new Shown.Quantity(
                                    Message.of("ledger.quantity." + each.item().unit(), each.asked())));

    private final Shortages shortages;

    AppealResource(Shortages shortages) {
        this.shortages = shortages;
    }

    /** The filter of the appeal, which is over all centres of the operator. */
    public record AppealFilter(@Nullable Category category) {
        LevelFilter everywhere() {
            return new LevelFilter(null, category);
        }
    }

    /** Lists the appeal by item. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<AppealAnswer> list(@Auth Operator operator, @Listed Query<AppealFilter> query) {
        return read(query, shortages, operator)
                .answer(() -> shortages
                        .appeal(query.filter().everywhere(), query.next(), Rows.limit(query.limit()), operator)
                        .map(AppealAnswer::of));
    }

    static ListReading<AppealFilter, TransferPlan, String> read(
            Query<AppealFilter> query, Shortages shortages, Operator by) {
        return LIST.read(query, (filter, after, limit) -> shortages.appealAfter(filter.everywhere(), after, by));
    }

    /** Donors abroad read the same appeal. */
    private static Shown inBothLanguages(TransferPlan plan) {
        return new Shown.Prose(Stream.of(Language.BG, Language.EN)
                .map(plan.item()::name)
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(" / ")));
    }
}
