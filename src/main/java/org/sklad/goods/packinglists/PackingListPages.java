package org.sklad.goods.packinglists;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.centres.places.OpenLocations;
import org.sklad.goods.donors.Restriction;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.donors.SourceFields;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.receiving.ConsignmentPages;
import org.sklad.goods.receiving.Consignments;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.SheetFile;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.ImportView;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** Page for announcing a consignment by a packing list. */
@Path(PackingListsResource.PATH)
@Produces(MediaType.TEXT_HTML)
public final class PackingListPages {
    private static final int CHOICES = 300;

    private final PackingLists lists;
    private final Locations locations;
    private final Restrictions restrictions;
    private final Sources sources;
    private final Forms forms;
    private final Randomness randomness;

    public PackingListPages(
            PackingLists lists,
            Locations locations,
            Restrictions restrictions,
            Sources sources,
            Forms forms,
            Randomness randomness) {
        this.lists = lists;
        this.locations = locations;
        this.restrictions = restrictions;
        this.sources = sources;
        this.forms = forms;
        this.randomness = randomness;
    }

    /** The form for a file, with the result of the import. */
    public record View(
            Centre centre,
            OpenLocations locations,
            List<Restriction> restrictions,
            SourceFields sources,
            ImportView own) {
        public FormState entered() {
            return own.entered();
        }
    }

    @GET
    public Page form(@Auth Operator operator, @Context ContainerRequestContext request) {
        Centre centre = ConsignmentPages.centre(operator, request);
        FormState entered = FormState.begun(randomness.id())
                .with("centre", centre.code().value())
                .with("location", "STORE");
        return page(centre, SourceFields.of(sources), ImportView.nothing().with(entered), operator);
    }

    /** Imports a packing list. The button {@code try} announces nothing. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(value = PackingLists.LARGEST, isImport = true)
    public Response importFile(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<PackingListForm> sent) {
        Centre centre = ConsignmentPages.centre(operator, request);
        return Pages.submit(
                () -> taken(centre, sent, operator),
                refusal -> page(
                        centre,
                        SourceFields.of(sources, refusal),
                        ImportView.refused(sent.entered(), refusal),
                        operator));
    }

    private Response taken(Centre centre, Submitted<PackingListForm> sent, Operator operator) {
        PackingListForm typed = sent.form();
        operator.requireIn(typed.centre(), Consignments.mayReceive());
        forms.check(typed);
        PackingListForm form =
                typed.from(sources.meant(SourceFields.typed(typed.donor(), typed.fundingSource(), sent.entered())));
        byte[] sheet =
                sent.file("file").orElseThrow(() -> new InvalidFields("file", Message.of("platform.field.required")));
        boolean tried = ImportView.isTry(form.act() == null ? "" : form.act());
        Imported imported = imported(sheet, form, tried, operator);
        return tried || imported.refused() > 0
                ? page(
                                centre,
                                SourceFields.of(sources),
                                ImportView.of(imported, tried).with(sent.entered()),
                                operator)
                        .response()
                : Pages.seeOther("/consignments/" + form.id(), "receiving.packing.announced");
    }

    private Imported imported(byte[] sheet, PackingListForm form, boolean tried, Operator operator) {
        try (SheetFile file = SheetFile.of(new ByteArrayInputStream(sheet))) {
            return PackingListsResource.take(lists, forms, file.path(), form, tried, operator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page page(Centre centre, SourceFields fields, ImportView own, Operator operator) {
        return Page.of(
                "goods/packinglists/packing-list.jte",
                new View(
                        centre,
                        locations.open(centre.code(), LocationKind.HOLDERS, operator),
                        restrictions.choices(CHOICES),
                        fields,
                        own));
    }
}
