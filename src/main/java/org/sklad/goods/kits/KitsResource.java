package org.sklad.goods.kits;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.LocationCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Exports;

/** The API for the number of kits that can be assembled in a centre, or at one of its locations and beneath it. */
@Path("/api/v1/kits")
@Produces(MediaType.APPLICATION_JSON)
public final class KitsResource {
    private final Kits kits;

    KitsResource(Kits kits) {
        this.kits = kits;
    }

    /** Lists kits by sku. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<KitAnswer> list(@Auth Operator operator, @Listed Query<KitFilter> query) {
        CentreCode centre = centre(query.filter().centre(), operator);
        Optional<LocationCode> within = location(query.filter().location());
        return KitList.LIST
                .read(query, (filter, after, limit) -> kits.list(centre, within, after, limit, operator))
                .answer(KitAnswer::of);
    }

    /** Checks access before it rejects a missing centre. */
    private static CentreCode centre(@Nullable String text, Operator operator) {
        Optional<CentreCode> centre = CentreCode.asked(text);
        operator.requireIn(centre, Kits.MAY_SEE);
        return centre.orElseThrow(() -> new InvalidFields("centre", Message.of("platform.field.required")));
    }

    private static Optional<LocationCode> location(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String code = LookAlikes.code(text);
        if (!LocationCode.isValid(code)) {
            throw new NotFound();
        }
        return Optional.of(new LocationCode(code));
    }
}
