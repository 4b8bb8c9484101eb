package org.sklad.goods.donors;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Rows;

/** The answers of the API that donors and funding sources share. */
final class SourceList {
    private static final List<Column<Source>> COLUMNS = List.of(
            Column.text(
                    "donors.source.code", "#org+code", source -> source.code().value()),
            Column.text("donors.source.name", "#org+name", Source::name));

    private final SourceKind kind;
    private final Sources sources;
    private final Forms forms;

    SourceList(SourceKind kind, Sources sources, Forms forms) {
        this.kind = kind;
        this.sources = sources;
        this.forms = forms;
    }

    Rows<Source> page(String after, int limit) {
        return Rows.page(
                sources.list(kind, after, limit + 1),
                limit,
                source -> source.code().value());
    }

    Sheet<Source> sheet(String name) {
        return new Sheet<>(
                name,
                COLUMNS,
                last -> sources.list(
                        kind, last.map(source -> source.code().value()).orElse(""), Sheet.RANGE));
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
