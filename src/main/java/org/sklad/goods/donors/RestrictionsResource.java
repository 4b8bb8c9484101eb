package org.sklad.goods.donors;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.AgeBand;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** Donors' restrictions in the API. Every operator sees them; warehouse workers, managers and administrators add them. */
@Path("/api/v1/restrictions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RestrictionsResource {
    private static final List<Column<Restriction>> COLUMNS = List.of(
            Column.text("donors.restriction.code", "", each -> each.code().value()),
            Column.text("donors.restriction.name-bg", "", Restriction::nameBg),
            Column.text("donors.restriction.name-en", "", Restriction::nameEn),
            Column.text("donors.restriction.effect", "", each -> each.effect().name()),
            listed("beneficiaries.sex", each -> names(each.sexes())),
            listed(
                    "beneficiaries.age-band",
                    each -> each.ageBands().stream().map(AgeBand::code).toList()),
            listed("pages.vulnerabilities", each -> names(each.vulnerabilities())),
            listed("donors.restriction.centres", RestrictionAnswer::centres));

    private final Restrictions restrictions;
    private final Forms forms;

    public RestrictionsResource(Restrictions restrictions, Forms forms) {
        this.restrictions = restrictions;
        this.forms = forms;
    }

    /** Returns a column with a set in one cell, each value as the API writes it. */
    private static Column<Restriction> listed(String heading, Function<RestrictionAnswer, List<String>> words) {
        return Column.text(heading, "", each -> String.join(" ", words.apply(RestrictionAnswer.of(each))));
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    @GET
    public Rows<RestrictionAnswer> list(
            @Auth Operator operator,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.page(
                        restrictions.list(next, most + 1),
                        most,
                        each -> each.code().value())
                .map(RestrictionAnswer::of);
    }

    @GET
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<Restriction> export(@Auth Operator operator) {
        return new Sheet<>(
                "restrictions",
                COLUMNS,
                last -> restrictions.list(last.map(each -> each.code().value()).orElse(""), Sheet.RANGE));
    }

    @GET
    @Path("/{restriction}")
    public RestrictionAnswer get(@Auth Operator operator, @PathParam("restriction") String code) {
        if (!RestrictionCode.isValid(code)) {
            throw new NotFound();
        }
        return restrictions
                .find(new RestrictionCode(code))
                .map(RestrictionAnswer::of)
                .orElseThrow(NotFound::new);
    }

    /** Adds a restriction under its code. The same one again is answered with 200, another one under the same code with 409. */
    @POST
    public Answer<RestrictionAnswer> add(@Auth Operator operator, RestrictionForm form) {
        Restrictions.requireCentres(form, operator);
        Restrictions.requireMayAdd(operator);
        forms.check(form);
        Restriction restriction = form.restriction();
        boolean added = restrictions.add(restriction, operator);
        return Answer.of(added, RestrictionAnswer.of(restriction));
    }
}
