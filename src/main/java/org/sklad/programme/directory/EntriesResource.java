package org.sklad.programme.directory;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Versions;

/** A managed list in the API; each kind has its own address. */
public abstract class EntriesResource extends JsonResource {
    private final EntryKind kind;
    private final Directory directory;
    private final Forms forms;

    EntriesResource(EntryKind kind, Directory directory, Forms forms) {
        this.kind = kind;
        this.directory = directory;
        this.forms = forms;
    }

    @GET
    @Produces(Exports.ALL)
    public ListAnswer<EntryAnswer> list(@Auth Operator operator, @Listed Query<ActiveFilter> query) {
        return EntryList.list(kind)
                .read(query, (filter, after, limit) -> directory.list(kind, filter, after, limit, operator))
                .answer(EntryAnswer::of);
    }

    @GET
    @Path("/{entry}")
    public Answer<EntryAnswer> get(@Auth Operator operator, @PathParam("entry") EntryCode code) {
        return answer(false, directory.get(kind, code, operator));
    }

    /** Adds an entry, identified by its code. A repeated request gets 200, a different entry with the same code 409. */
    @POST
    public Answer<EntryAnswer> add(@Auth Operator operator, EntryForm form) {
        operator.require(Directory.MAY_KEEP);
        forms.check(form);
        boolean added = directory.add(kind, form.entryCode(), form.details(), operator);
        return answer(added, directory.get(kind, form.entryCode(), operator));
    }

    @PUT
    @Path("/{entry}")
    public Answer<EntryAnswer> change(
            @Auth Operator operator,
            @PathParam("entry") EntryCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EntryChangeForm form) {
        directory.get(kind, code, operator);
        operator.require(Directory.MAY_KEEP);
        forms.check(form);
        return answer(false, directory.change(kind, code, form.details(code), Versions.ifMatch(ifMatch), operator));
    }

    private static Answer<EntryAnswer> answer(boolean first, Entry entry) {
        return Answer.of(first, EntryAnswer.of(entry)).version(entry.version());
    }
}
