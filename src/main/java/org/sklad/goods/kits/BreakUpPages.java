package org.sklad.goods.kits;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.OpenLocations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page to take kits apart. */
@Path(KitActs.BREAK_UPS)
public final class BreakUpPages extends FormPages {
    private final Kits kits;
    private final KitPlaces places;
    private final KitActs acts;
    private final Randomness randomness;

    BreakUpPages(Kits kits, KitPlaces places, KitActs acts, Randomness randomness) {
        this.kits = kits;
        this.places = places;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * The form to take kits apart.
     *
     * @param places open real locations
     * @param standing loose kits at the location
     * @param result result of the last scan, as its sound; blank without a scan
     */
    public record View(
            Centre centre,
            OpenLocations places,
            List<KitInStock> standing,
            Map<Sku, Item> items,
            FormState entered,
            String result) {
        public Item item(KitInStock kit) {
            return Optional.ofNullable(items.get(kit.kit())).orElseThrow();
        }

        /** Returns the chosen kits, if they are at the location. */
        public Optional<KitInStock> chosen() {
            return standing.stream()
                    .filter(each -> each.lot().toString().equals(entered.value("lot")))
                    .findFirst();
        }
    }

    @GET
    @Path("new")
    public Page newBreakUp(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @QueryParam("location") @DefaultValue("STORE") String location,
            @QueryParam("kit") @DefaultValue("") String kit,
            @QueryParam("lot") @DefaultValue("") String lot,
            @QueryParam("quantity") @DefaultValue("") String quantity,
            @QueryParam("code") @DefaultValue("") String code) {
        Centre centre = places.centre(operator, request);
        FormState entered = FormState.begun(randomness.id())
                .with("location", location)
                .with("kit", kit)
                .with("lot", lot)
                .with("quantity", quantity)
                .with("code", code);
        KitEntry entry = KitEntry.of(entered, kits, centre);
        return page(centre, entry.entered(), entry.result(), operator);
    }

    @POST
    public Response breakUp(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<BreakUpForm> sent) {
        Centre centre = places.centre(operator, request);
        return acts.breakUp.submit(sent.without("code"), operator, entered -> page(centre, entered, "", operator));
    }

    private Page page(Centre centre, FormState entered, String result, Operator operator) {
        List<KitInStock> standing = places.code(centre, entered.value("location"))
                .map(code -> kits.standing(centre.code(), code, operator))
                .orElseGet(List::of);
        Map<Sku, Item> items = kits.items(standing.stream().map(KitInStock::kit).collect(Collectors.toSet()));
        return Page.of(
                "goods/kits/break-up.jte",
                new View(centre, places.open(centre, operator), standing, items, entered, result));
    }
}
