package org.sklad.programme.directory;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The pages of a managed list; each kind has its own address. */
public abstract class EntryPages extends FormPages {
    private final EntryKind kind;
    private final Directory directory;
    private final Forms forms;

    EntryPages(EntryKind kind, Directory directory, Forms forms) {
        this.kind = kind;
        this.directory = directory;
        this.forms = forms;
    }

    /** The form for a new or an existing entry. */
    public record View(EntryKind kind, Optional<Entry> entry, FormState entered, boolean mayKeep) {
        public String list() {
            return EntryPages.list(kind);
        }

        /** Returns the key of a text about this kind. */
        public String key(String text) {
            return kind.key(text);
        }

        /** True if the form has the fields of an organisation. */
        public boolean isOrganisation() {
            return kind == EntryKind.ORGANISATION;
        }
    }

    @GET
    public Page list(@Auth Operator operator, @Listed Query<ActiveFilter> query) {
        return EntryList.list(kind)
                .read(query, (filter, after, limit) -> directory.list(kind, filter, after, limit, operator))
                .page(ListPage.Action.where(
                        operator.roles().has(Directory.MAY_KEEP), list(kind) + "/new", kind.key("new")));
    }

    @GET
    @Path("new")
    public Page begin(@Auth Operator operator) {
        operator.require(Directory.MAY_KEEP);
        return page(Optional.empty(), FormState.nothing(), operator);
    }

    @POST
    public Response add(@Auth Operator operator, Submitted<EntryForm> sent) {
        operator.require(Directory.MAY_KEEP);
        return Pages.submit(
                () -> {
                    EntryForm form = forms.check(sent.form());
                    directory.add(kind, form.entryCode(), form.details(), operator);
                    return Pages.seeOther(list(kind), "directory.added");
                },
                refusal -> page(Optional.empty(), sent.refusedBy(refusal), operator));
    }

    @GET
    @Path("{entry}")
    public Page one(@Auth Operator operator, @PathParam("entry") EntryCode code) {
        Entry present = directory.get(kind, code, operator);
        FormState entered = FormState.nothing()
                .with("page.version", Long.toString(present.version()))
                .with("name.bg", present.nameBg())
                .with("name.en", present.nameEn())
                .with("offers", present.offers())
                .with("contact", present.contact())
                .with("area", present.area())
                .with("languages", present.languages())
                .with("active", Boolean.toString(present.active()));
        return page(Optional.of(present), entered, operator);
    }

    @POST
    @Path("{entry}")
    public Response change(
            @Auth Operator operator, @PathParam("entry") EntryCode code, Submitted<EntryChangeForm> sent) {
        Entry present = directory.get(kind, code, operator);
        operator.require(Directory.MAY_KEEP);
        return Pages.submit(
                () -> {
                    EntryChangeForm form = forms.check(sent.form());
                    directory.change(kind, code, form.details(code), version(sent.entered(), present), operator);
                    return Pages.seeOther(list(kind), "directory.changed");
                },
                refusal -> page(Optional.of(present), sent.refusedBy(refusal), operator));
    }

    /** The version that the page showed; one that nobody could have seen counts as outdated. */
    private static long version(FormState entered, Entry present) {
        String typed = entered.value("page.version");
        return typed.equals(Long.toString(present.version())) ? present.version() : -1;
    }

    private static String list(EntryKind kind) {
        return "/settings/" + kind.path();
    }

    private Page page(Optional<Entry> entry, FormState entered, Operator operator) {
        return Page.of(
                "programme/directory/entry.jte",
                new View(kind, entry, entered, operator.roles().has(Directory.MAY_KEEP)));
    }
}
