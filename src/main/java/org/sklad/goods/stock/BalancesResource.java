package org.sklad.goods.stock;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** The balances of the operator's centres. */
@Path("/api/v1/balances")
@Produces(MediaType.APPLICATION_JSON)
public final class BalancesResource {
    private final Stock stock;

    BalancesResource(Stock stock) {
        this.stock = stock;
    }

    /** Lists balances above zero, by centre, item and expiry; with {@code expiresBefore}, or by {@code order}, by centre and expiry. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<BalanceAnswer> list(@Auth Operator operator, @Listed Query<BalanceParams> query) {
        BalanceFilter filter = query.filter().filter();
        boolean virtual = query.filter().isVirtual();
        BalanceOrder order = query.filter().sort();
        return BalanceList.LIST
                .read(
                        query,
                        (asked, after, limit) -> virtual
                                ? stock.allBalances(filter, Optional.of(after), limit, operator)
                                : stock.balances(filter, order, Optional.of(after), limit, operator))
                .answer(BalanceAnswer::of);
    }
}
