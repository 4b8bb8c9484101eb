package org.sklad.oversight.reports;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** The unmet demand. */
@Path("/api/v1/reports/unmet-demand")
@Produces(MediaType.APPLICATION_JSON)
public final class UnmetDemandResource {
    private final UnmetDemand demand;

    UnmetDemandResource(UnmetDemand demand) {
        this.demand = demand;
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
     * @param query {@code season} of the goods: {@code SUMMER}, {@code WINTER} or {@code ALL_YEAR}
     */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<DemandAnswer> list(@Auth Operator operator, @Listed Query<DemandFilter> query) {
        return DemandList.LIST.read(query, demand::list, operator).answer(DemandAnswer::of);
    }
}
