package org.sklad.goods.kits;

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
import org.sklad.centres.places.LocationCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The API for the number of kits that can be assembled in a centre, or at one of its locations and beneath it. */
@Path("/api/v1/kits")
@Produces(MediaType.APPLICATION_JSON)
public final class KitsResource {
    private static final List<Column<KitStock>> COLUMNS = List.of(
            Column.text("kits.kit", "#item+code", each -> each.kit().value()),
            Column.text(
                    "kits.name.bg",
                    "#item+name+i_bg",
                    each -> each.item().facts().name().bg()),
            Column.text(
                    "kits.name.en",
                    "#item+name+i_en",
                    each -> each.item().facts().name().en()),
            Column.whole("kits.version", "#item+version", KitStock::version),
            Column.whole("kits.possible", "#indicator+possible+num", KitStock::possible),
            Column.text(
                    "kits.limited-by",
                    "#item+part+code",
                    each -> each.limiting().item().value()));

    private final Kits kits;

    KitsResource(Kits kits) {
        this.kits = kits;
    }

    /** Lists kits by sku. */
    @GET
    public Rows<KitAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("location") @Nullable String location,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        CentreCode where = centre(centre, operator);
        List<KitStock> fetched = kits.list(where, location(location), next, most + 1, operator);
        return Rows.page(fetched, most, each -> each.kit().value()).map(KitAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<KitStock> export(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable String centre,
            @QueryParam("location") @Nullable String location) {
        CentreCode where = centre(centre, operator);
        Optional<LocationCode> within = location(location);
        return new Sheet<>(
                "kits",
                COLUMNS,
                last -> kits.list(
                        where, within, last.map(each -> each.kit().value()).orElse(""), Sheet.RANGE, operator));
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
        if (!LocationCode.isValid(text)) {
            throw new NotFound();
        }
        return Optional.of(new LocationCode(text));
    }
}
