package org.sklad.goods.donors;

import jakarta.ws.rs.core.Response;
import org.sklad.access.roles.Operator;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.Forms;

/** The answers of the API that donors and funding sources share. */
final class SourceList {
    private final Listing<Unfiltered, Source, String> list;
    private final SourceKind kind;
    private final Sources sources;
    private final Forms forms;

    /**
     * Creates the answers about a kind.
     *
     * @param name of its list
     * @param title key of the list's heading
     */
    SourceList(SourceKind kind, String name, String title, Sources sources, Forms forms) {
        this.list = Listing.<Unfiltered, Source, String>of(
                        name, title, Places.sorted(each -> each.code().value()))
                .text("donors.source.code", "#org+code", Source::code)
                .text("donors.source.name", "#org+name", Source::name);
        this.kind = kind;
        this.sources = sources;
        this.forms = forms;
    }

    ListAnswer<SourceAnswer> list(Query<Unfiltered> query) {
        return list.read(query, (filter, after, limit) -> sources.list(kind, after, limit))
                .answer(SourceAnswer::of);
    }

    Source get(String code) {
        if (!SourceCode.isValid(code)) {
            throw new NotFound();
        }
        return sources.find(kind, new SourceCode(code)).orElseThrow(NotFound::new);
    }

    Response add(SourceForm form, Operator by) {
        Sources.requireMayAdd(by);
        forms.check(form);
        Source source = form.source(kind);
        boolean added = sources.add(source, by);
        return Response.status(added ? 201 : 200)
                .entity(SourceAnswer.of(source))
                .build();
    }
}
