package org.sklad.goods.packinglists;

import io.dropwizard.auth.Auth;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.goods.receiving.Consignments;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.ImportAnswer;

/** API for announcing consignments by packing lists. */
@Path("/api/v1" + PackingListsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class PackingListsResource {
    static final String PATH = "/consignments/import";

    private final PackingLists lists;
    private final Forms forms;
    private final Messages messages;

    public PackingListsResource(PackingLists lists, Forms forms, Messages messages) {
        this.lists = lists;
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * Imports a packing list, CSV or XLSX. Announces the consignment with this id, with a line for each row. If any row is bad,
     * announces nothing and reports all bad rows.
     */
    @POST
    @Consumes({Exports.CSV, Exports.XLSX})
    @BodyLimit(value = PackingLists.LARGEST, isImport = true)
    public ImportAnswer importFile(
            @Auth Operator operator,
            @QueryParam("id") @Nullable UUID id,
            @QueryParam("centre") @DefaultValue("") String centre,
            @QueryParam("location") @DefaultValue("") String location,
            @QueryParam("donor") @DefaultValue("") String donor,
            @QueryParam("fundingSource") @Nullable String fundingSource,
            @QueryParam("restriction") @Nullable String restriction,
            @QueryParam("reference") @DefaultValue("") String reference,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream body,
            @Context HttpServletRequest request)
            throws IOException {
        operator.requireIn(centre, Consignments.mayReceive());
        PackingListForm form =
                new PackingListForm(id, centre, location, donor, fundingSource, restriction, reference, null);
        return ImportAnswer.of(body, file -> take(lists, forms, file, form, dryRun, operator), messages, request);
    }

    /** Imports a list for the page and the API. A trial run needs no id. */
    static Imported take(
            PackingLists lists,
            Forms forms,
            java.nio.file.Path file,
            PackingListForm form,
            boolean dryRun,
            Operator operator) {
        if (dryRun) {
            forms.check(form);
            return lists.look(file, form, operator);
        }
        IdempotencyKey claim = forms.accept(PATH, form.id(), form, PackingLists.digest(file));
        return lists.announce(claim, file, form, operator);
    }
}
