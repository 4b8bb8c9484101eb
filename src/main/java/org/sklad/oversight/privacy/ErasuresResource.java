package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The proof of erasures. */
@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
public final class ErasuresResource {
    private final Erasures erasures;

    ErasuresResource(Erasures erasures) {
        this.erasures = erasures;
    }

    /** Lists erasures by managers and automatic ones, latest first. */
    @GET
    public Rows<ErasureAnswer> list(
            @Auth Operator operator,
            @QueryParam("centre") @Nullable CentreCode centre,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.page(
                        erasures.list(Optional.ofNullable(centre), PlaceInTime.parse(next), most + 1, operator),
                        most,
                        ErasuresResource::place)
                .map(ErasureAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Erasure> export(@Auth Operator operator, @QueryParam("centre") @Nullable CentreCode centre) {
        Optional<CentreCode> wanted = Optional.ofNullable(centre);
        operator.requireIn(wanted, Erasures.MAY_SEE);
        return new Sheet<>(
                "erasures",
                PrivacySheets.ERASURES,
                last -> erasures.list(
                        wanted,
                        last.map(each -> new PlaceInTime(each.erasedAt(), each.id()))
                                .orElse(PlaceInTime.FIRST),
                        Sheet.RANGE,
                        operator));
    }

    static String place(Erasure erasure) {
        return new PlaceInTime(erasure.erasedAt(), erasure.id()).toString();
    }
}
