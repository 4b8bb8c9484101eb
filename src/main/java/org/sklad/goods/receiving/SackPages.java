package org.sklad.goods.receiving;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.sklad.access.roles.Operator;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Page for choosing the sack of a consignment to sort. */
@Path(ConsignmentActs.PATH)
public final class SackPages extends FormPages {
    private final Consignments consignments;
    private final Sortings sortings;
    private final ConsignmentActs acts;
    private final Randomness randomness;

    SackPages(Consignments consignments, Sortings sortings, ConsignmentActs acts, Randomness randomness) {
        this.consignments = consignments;
        this.sortings = sortings;
        this.acts = acts;
        this.randomness = randomness;
    }

    /** Sacks of the consignment in stock, with a form for each. */
    public record SacksView(Consignment consignment, List<Sack> sacks, FormState entered, Supplier<UUID> ids) {
        public String path() {
            return ConsignmentActs.PATH + "/" + consignment.id();
        }

        /** Form state of a sack: the typed values, or its whole quantity. */
        public FormState entered(Sack sack) {
            boolean typed = entered.value("lot").equals(sack.lot().toString())
                    && entered.value("location").equals(sack.location().value())
                    && entered.value("box").equals(sack.box().digits().orElse(""));
            return typed ? entered : FormState.nothing().with(sack.isWeighed() ? "weight" : "quantity", sack.all());
        }

        /** Creates a new id for each form of the page. */
        public String freshId() {
            return ids.get().toString();
        }
    }

    @GET
    @Path(ConsignmentActs.SACKS)
    public Page sacks(@Auth Operator operator, @PathParam("id") UUID id) {
        return page(consignments.requireMayChange(id, operator), FormState.nothing());
    }

    @POST
    @Path(ConsignmentActs.SACKS)
    public Response sort(@Auth Operator operator, @PathParam("id") UUID id, Submitted<SackForm> sent) {
        return acts.sortSack.submit(
                id, sent, operator, entered -> page(consignments.requireMayChange(id, operator), entered));
    }

    private Page page(Consignment consignment, FormState entered) {
        return Page.of(
                        "goods/receiving/sort.jte",
                        new SacksView(consignment, sortings.sacks(consignment), entered, randomness::id))
                .at(consignment.centre().value());
    }
}
