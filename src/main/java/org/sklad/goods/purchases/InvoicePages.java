package org.sklad.goods.purchases;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.receiving.Consignment;
import org.sklad.goods.receiving.Consignments;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.http.BodyLimit;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page of a consignment's invoice. */
@Path(InvoiceActs.PATH)
@Produces(MediaType.TEXT_HTML)
public final class InvoicePages {
    /** Space for a photo and the other fields, in bytes. */
    private static final long LARGEST_FORM = InvoiceForm.LARGEST + 256 * 1024;

    private final Invoices invoices;
    private final InvoiceActs acts;
    private final Randomness randomness;

    InvoicePages(Invoices invoices, InvoiceActs acts, Randomness randomness) {
        this.invoices = invoices;
        this.acts = acts;
        this.randomness = randomness;
    }

    /**
     * The invoice of a consignment, and the form for it.
     *
     * @param mayRecord true for those who receive goods at the centre
     * @param takeBack the id of the act that takes the invoice back; absent without an invoice or for those who may not
     * @param photoLost true if a photo came with the rejected form; a browser does not send it again by itself
     */
    public record View(
            Consignment consignment,
            Optional<Invoice> invoice,
            boolean mayRecord,
            Optional<UUID> takeBack,
            FormState entered,
            boolean photoLost) {
        public String consignmentPath() {
            return "/consignments/" + consignment.id();
        }
    }

    @GET
    public Page invoice(@Auth Operator operator, @PathParam("id") UUID id) {
        FormState entered = FormState.begun(randomness.id());
        return page(
                id,
                invoices.find(id, operator)
                        .map(now -> entered.with("supplier", now.supplier())
                                .with("number", now.number())
                                .with("invoicedOn", now.invoicedOn().toString())
                                .with("amount", now.total().amount().toPlainString())
                                .with("currency", now.currency()))
                        .orElse(entered.with("currency", "EUR")),
                false,
                operator);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(LARGEST_FORM)
    public Response record(@Auth Operator operator, @PathParam("id") UUID id, Submitted<InvoiceForm> sent) {
        return acts.record.submit(
                id,
                sent,
                operator,
                entered -> page(id, entered, sent.file("image").isPresent(), operator));
    }

    @POST
    @Path(InvoiceActs.REVERSAL)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        return acts.takeBack.submit(
                id, sent, operator, entered -> page(id, entered.with("currency", "EUR"), false, operator));
    }

    private Page page(UUID id, FormState entered, boolean photoLost, Operator by) {
        Consignment consignment = invoices.consignment(id, by);
        boolean may = by.roles().hasAt(consignment.centre(), Consignments.mayReceive());
        Optional<Invoice> invoice = invoices.find(id, by);
        Optional<UUID> takeBack = invoice.filter(each -> by.roles().hasAt(consignment.centre(), Role.MANAGER))
                .map(each -> randomness.id());
        return Page.of("goods/purchases/invoice.jte", new View(consignment, invoice, may, takeBack, entered, photoLost))
                .at(consignment.centre().value());
    }
}
