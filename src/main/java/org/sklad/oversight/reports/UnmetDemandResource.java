package org.sklad.oversight.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.Choice;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The unmet demand. */
@Path("/api/v1/reports/unmet-demand")
@Produces(MediaType.APPLICATION_JSON)
public final class UnmetDemandResource {
    static final int KEYS = 5;

    private static final List<Column<DemandLine>> COLUMNS = Column.join(
            List.of(
                    Column.text(
                            "reports.centre", "#loc+code", line -> line.centre().value()),
                    Column.text(
                            "reports.item",
                            "#item+code",
                            line -> line.key().item().map(Sku::value).orElse("")),
                    Column.text(
                            "reports.style",
                            "#item+style",
                            line -> line.key().style().map(StyleCode::value).orElse(""))),
            ItemColumns.names(row -> row.item().styleTitle()),
            List.of(
                    Column.text("reports.size", "#item+size", DemandLine::size),
                    Column.text(
                            "reports.season",
                            "#item+season",
                            line -> line.item().facts().season().name()),
                    Column.text(
                            "reports.sex",
                            "#affected+sex",
                            line -> line.key().sex().name()),
                    Column.text(
                            "reports.age-band",
                            "#affected+age",
                            line -> line.key().ageBand().code()),
                    Column.whole("reports.people", "#affected", DemandLine::people),
                    Column.whole("reports.unmet", "#item+num+unmet", DemandLine::unmet),
                    Column.whole("reports.unmet-before", "#item+num+unmet+before", DemandLine::before),
                    Column.whole("reports.available", "#item+num+available", DemandLine::available),
                    Column.whole("reports.short", "#status", line -> line.isShort() ? 1 : 0),
                    ItemColumns.unit(DemandLine::item)));

    private final Report<DemandFilter, DemandLine, DemandAnswer> report;

    UnmetDemandResource(UnmetDemand demand) {
        report = new Report<>("unmet-demand", KEYS, COLUMNS, demand::list, DemandLine::place, DemandAnswer::of);
    }

    /**
     * The unmet demand of people of one sex and age in a centre, with quantities in smallest units.
     *
     * @param size needed size; absent for any size and for items without sizes
     * @param people number of people who need it
     * @param before the unmet demand 30 days ago
     * @param available quantity available of the item, or of the first that meets the need
     * @param isShort true if that item is short
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DemandAnswer(
            String centre,
            Optional<String> item,
            Optional<String> style,
            Optional<String> size,
            String season,
            String sex,
            String ageBand,
            long people,
            long unmet,
            long before,
            long available,
            boolean isShort,
            String unit) {
        static DemandAnswer of(DemandLine line) {
            return new DemandAnswer(
                    line.centre().value(),
                    line.key().item().map(Sku::value),
                    line.key().style().map(StyleCode::value),
                    Optional.of(line.size()).filter(each -> !each.isEmpty()),
                    line.item().facts().season().name(),
                    line.key().sex().name(),
                    line.key().ageBand().code(),
                    line.people(),
                    line.unmet(),
                    line.before(),
                    line.available(),
                    line.isShort(),
                    line.item().unit().name());
        }
    }

    /**
     * Lists the demand by goods and size, sex and age.
     *
     * @param season season of the goods: {@code SUMMER}, {@code WINTER} or {@code ALL_YEAR}
     */
    @GET
    public Rows<DemandAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("season") @DefaultValue("") String season,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        return report.page(filter(centre, season), next, limit, operator);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<DemandLine> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("season") @DefaultValue("") String season) {
        return report.sheet(filter(centre, season), operator);
    }

    static DemandFilter filter(@Nullable CentreCode centre, String season) {
        return new DemandFilter(Optional.ofNullable(centre), Choice.find("season", Season.class, season));
    }
}
