package org.sklad.goods.moves;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.centres.places.PresentCentre;
import org.sklad.goods.ledger.BalanceKey;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** Page that shows expired goods outside quarantine and moves all of them there with one button. */
@Path(MoveActs.EXPIRED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ExpiredGoodsPages {
    /** Maximum number of lines on the page. The move also includes goods that are not shown. */
    private static final int SHOWN = 200;

    private final MoveActs acts;
    private final ExpiredGoods expired;
    private final Stock stock;
    private final Locations locations;
    private final Randomness randomness;

    ExpiredGoodsPages(MoveActs acts, ExpiredGoods expired, Stock stock, Locations locations, Randomness randomness) {
        this.acts = acts;
        this.expired = expired;
        this.stock = stock;
        this.locations = locations;
        this.randomness = randomness;
    }

    /**
     * Expired goods that will be moved.
     *
     * @param more true if more goods have expired than the page shows
     */
    public record ExpiredView(
            Centre centre,
            OpenLocations places,
            OpenLocations quarantines,
            List<BalanceLine> lines,
            boolean more,
            FormState entered) {
        /** Total of the shown lines, in smallest units. */
        public long units() {
            return lines.stream().mapToLong(line -> line.balance().quantity()).sum();
        }
    }

    @GET
    public Page show(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("from") @DefaultValue("STORE") String from) {
        Centre centre = centre(operator, request);
        FormState entered = FormState.begun(randomness.id()).with("from", from).with("to", "QUARANTINE");
        return page(centre, entered, operator);
    }

    @POST
    public Response carry(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<ExpiredForm> sent) {
        Centre centre = centre(operator, request);
        return acts.moveExpired.submit(sent, operator, entered -> page(centre, entered, operator));
    }

    private Page page(Centre centre, FormState entered, Operator operator) {
        List<BalanceLine> found = found(centre, entered.value("from"), operator);
        return Page.of(
                "goods/moves/expired.jte",
                new ExpiredView(
                        centre,
                        locations.open(centre.code(), LocationKind.REAL, operator),
                        locations.open(centre.code(), List.of(LocationKind.QUARANTINE), operator),
                        found.subList(0, Math.min(SHOWN, found.size())),
                        found.size() > SHOWN,
                        entered));
    }

    /** Finds expired goods; none if the text is not an open location of the centre. */
    private List<BalanceLine> found(Centre centre, String typed, Operator operator) {
        return locations
                .findOpen(centre.code(), typed, operator)
                .map(Location::code)
                .map(code -> lines(centre, expired.list(centre.code(), code, SHOWN + 1, operator), operator))
                .orElseGet(List::of);
    }

    private List<BalanceLine> lines(Centre centre, List<StockAtPlace> found, Operator operator) {
        Set<LotCode> lots = found.stream().map(StockAtPlace::lot).collect(Collectors.toSet());
        Map<BalanceKey, BalanceLine> lines = new HashMap<>();
        stock.standing(centre, lots, operator)
                .forEach(line -> lines.put(
                        new BalanceKey(
                                line.balance().locationId(),
                                line.balance().lot(),
                                line.balance().box()),
                        line));
        return found.stream()
                .map(each -> new BalanceKey(each.location(), each.lot(), each.box()))
                .flatMap(key -> Optional.ofNullable(lines.get(key)).stream())
                .toList();
    }

    private static Centre centre(Operator operator, ContainerRequestContext request) {
        operator.require(Moves.mayMove());
        return PresentCentre.one(request, code -> operator.roles().hasAt(code, Moves.mayMove()));
    }
}
